package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.state.PendingChange;
import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.client.state.TimelineItem.EchoItem;
import dev.levelup.chat.client.state.TimelineItem.MessageItem;
import dev.levelup.chat.client.sync.room.Invitations;
import dev.levelup.chat.client.sync.room.MessageChanges;
import dev.levelup.chat.client.sync.room.MessageReactions;
import dev.levelup.chat.client.sync.room.Sender;
import dev.levelup.chat.client.ui.composer.EditViewModel;
import dev.levelup.chat.client.ui.composer.ItemChanges;
import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.RoomKind;

/** The user's actions in the open room and on its messages. FX thread only. */
public final class ActionsViewModel {
  private final Sender sender;
  private final MessageChanges changes;
  private final MessageReactions reactions;
  private final Invitations invitations;
  private final ItemChanges itemChanges;
  private final EditViewModel edit;

  /**
   * @param sender retries or discards undelivered messages
   * @param changes edits and deletes
   * @param reactions adds and removes reactions
   * @param invitations to rooms in which nothing is written yet
   * @param edit the editor of a message
   */
  public ActionsViewModel(
      Sender sender,
      MessageChanges changes,
      MessageReactions reactions,
      Invitations invitations,
      EditViewModel edit) {
    this.sender = sender;
    this.changes = changes;
    this.reactions = reactions;
    this.invitations = invitations;
    this.itemChanges = new ItemChanges(changes);
    this.edit = edit;
  }

  /** The editor; knows which message is being edited. */
  EditViewModel edit() {
    return edit;
  }

  /** Whether the user may invite others to a room of this kind to which they belong. */
  boolean mayInvite(RoomKind kind) {
    return invitations.areOffered(kind);
  }

  /** Whether the user may edit and delete a message. */
  boolean mayChange(TimelineItem item) {
    return itemChanges.mayChange(item);
  }

  /** Whether the user may delete a message; also true for an undelivered one. */
  boolean mayDelete(TimelineItem item) {
    return isUndelivered(item) || mayChange(item);
  }

  private static boolean isUndelivered(TimelineItem item) {
    return item instanceof EchoItem echo && echo.pending().state().isUndelivered();
  }

  /** Whether the user may reply to a message: one that the server has, in a room that is open. */
  boolean mayReply(TimelineItem item) {
    return item instanceof MessageItem message && sender.mayReply(message.message());
  }

  /** Whether the user may react to a message: one that the server has. */
  boolean mayReact(TimelineItem item) {
    return item instanceof MessageItem message && reactions.mayReact(message.message());
  }

  /** Adds the user's reaction to a message, or removes it. */
  void react(TimelineItem item, String emoji) {
    if (item instanceof MessageItem message) {
      reactions.toggle(message.message(), emoji);
    }
  }

  /** What is being written will reply to a message. */
  void reply(TimelineItem item) {
    if (item instanceof MessageItem message) {
      sender.replyTo(message.message());
      edit.focusComposer();
    }
  }

  /** Starts editing a message in place. */
  void edit(TimelineItem item) {
    edit.begin(item);
  }

  /** Deletes a message, or discards it if it is undelivered. The user has confirmed. */
  void delete(TimelineItem item) {
    if (edit.isEditing(item)) {
      edit.cancel();
    }
    if (isUndelivered(item)) {
      discard(((EchoItem) item).pending().id());
    } else {
      itemChanges.delete(item);
    }
  }

  /** Discards a change that the server has refused. */
  void drop(PendingChange refused) {
    changes.drop(refused);
  }

  /** Sends an undelivered message again. */
  void retry(ClientMessageId id) {
    sender.retry(id);
  }

  private void discard(ClientMessageId id) {
    sender.discard(id);
  }
}
