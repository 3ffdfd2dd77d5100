package dev.levelup.chat.client.sync.room;

import dev.levelup.chat.client.net.Session;
import dev.levelup.chat.client.state.PendingChange;
import dev.levelup.chat.client.state.PendingChanges;
import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.client.sync.connection.FxAnswers;
import dev.levelup.chat.client.sync.persistence.ChangeSaver;
import dev.levelup.chat.client.sync.persistence.PersistentState;
import dev.levelup.chat.protocol.Feature;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageContent;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.protocol.VisibleText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Edits and deletes the user's messages, of any room and with or without a connection. A change
 * shows as soon as it is stored, which takes much less than a frame on a healthy disk: the
 * timeline's item has the new text and the change ({@link
 * dev.levelup.chat.client.state.TimelineItem.MessageItem#edit}), or its message has joined an item
 * of deleted ones. Changes are sent in order, each after the send of its message, and survive a
 * kill of the program until the server has responded. If the server refuses, the former text shows
 * again, and the change stays in {@link #pending()} with the reason and the new text. A new change
 * of a message replaces a former one that waits or was refused. On the FX thread.
 */
public final class MessageChanges {
  private final boolean offered;
  private final UserId self;
  private final int maxLength;
  private final PendingChanges pending;
  private final ChangeSaver saver;
  private final FxAnswers answers;

  public MessageChanges(Session session, PersistentState persistentState, FxAnswers answers) {
    this.offered = session.has(Feature.EDIT);
    this.self = session.user().id();
    this.maxLength = session.info().limits().messageLength();
    this.pending = persistentState.changes();
    this.saver = persistentState.changeSaver();
    this.answers = answers;
  }

  /** Whether the server supports {@code edit}; without it the UI offers no changes. */
  public boolean areOffered() {
    return offered;
  }

  /** Whether the user may edit and delete that message: one of their own that is not deleted. */
  public boolean mayChange(Message message) {
    boolean isDeleted =
        message.isDeleted() || pending.of(message).filter(MessageChanges::deletes).isPresent();
    return offered && message.userId().equals(self) && !isDeleted;
  }

  /** As {@link #mayChange(Message)}, for a message that is not confirmed yet. */
  public boolean mayChange(PendingMessage message) {
    boolean isDeleted = pending.of(message).filter(MessageChanges::deletes).isPresent();
    return offered && !message.state().isUndelivered() && !isDeleted;
  }

  /** The longest message after trimming, in UTF-16 code units. */
  public int maxLength() {
    return maxLength;
  }

  private static boolean deletes(PendingChange change) {
    return change.isDeletion() && change.isWaiting();
  }

  /**
   * The changes that wait for the server or were refused by it. A refused change has {@link
   * PendingChange#why()}; the editor shows its text again, and ends it by another edit or by {@link
   * #drop}.
   */
  public PendingChanges pending() {
    return pending;
  }

  /**
   * Changes a message's text; to nothing only where files stay. The text that it already has is no
   * change, and cancels a pending one.
   *
   * @return why the text is not accepted, if so; nothing has happened then
   */
  public Optional<SendRefusal> edit(Message message, String words) {
    PendingChange change = PendingChange.of(message, self, MessageContent.trim(words));
    boolean mayBeEmpty = !message.attachments().isEmpty();
    return edit(change, message.content(), mayBeEmpty, pending.of(message));
  }

  /** As {@link #edit(Message, String)}, for a message that is not confirmed yet. */
  public Optional<SendRefusal> edit(PendingMessage message, String words) {
    PendingChange change = PendingChange.of(message, MessageContent.trim(words));
    return edit(change, message.content(), !message.files().isEmpty(), pending.of(message));
  }

  /** Deletes a message; the UI has asked the user. */
  public void delete(Message message) {
    add(PendingChange.of(message, self, null));
  }

  /**
   * As {@link #delete(Message)}, for a message that is not confirmed yet: it is sent, then deleted.
   */
  public void delete(PendingMessage message) {
    add(PendingChange.of(message, null));
  }

  /** Drops a change; one that was sent already may still take effect. */
  public void drop(PendingChange change) {
    pending.remove(change);
  }

  private Optional<SendRefusal> edit(
      PendingChange change, String words, boolean mayBeEmpty, Optional<PendingChange> former) {
    Optional<SendRefusal> refusal = refusal(change.content(), mayBeEmpty);
    boolean mayBeUnderWay = former.filter(PendingChange::isWaiting).isPresent();
    if (refusal.isPresent()) {
      return refusal;
    }
    if (words.equals(change.content()) && !mayBeUnderWay) {
      former.ifPresent(this::drop);
    } else {
      add(change);
    }
    return refusal;
  }

  private Optional<SendRefusal> refusal(@Nullable String words, boolean mayBeEmpty) {
    if (words == null || (VisibleText.isBlank(words) && !(mayBeEmpty && words.isEmpty()))) {
      return Optional.of(SendRefusal.EMPTY);
    }
    return words.length() > maxLength ? Optional.of(SendRefusal.TOO_LONG) : Optional.empty();
  }

  private void add(PendingChange change) {
    pending.storing(change);
    answers.take(saver.add(change), () -> true, _ -> pending.stored(change), _ -> {});
  }
}
