package dev.levelup.chat.client.sync.history;

import dev.levelup.chat.client.state.Outbox;
import dev.levelup.chat.client.state.PendingChanges;
import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.state.Timeline;
import dev.levelup.chat.client.sync.persistence.PersistentState;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.UserId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Removes from the outbox the pending messages that the server's messages confirm. Every message
 * passes through here before it enters the timeline: otherwise the outbox would show the echo again
 * beside its message. On the FX thread.
 */
public final class Confirmations {
  private final Timeline timeline;
  private final Outbox outbox;
  private final PendingChanges changes;
  private final UserId self;

  /**
   * @param self the user
   */
  public Confirmations(RoomState room, PersistentState persistentState, UserId self) {
    this.timeline = room.timeline();
    this.outbox = persistentState.outbox();
    this.changes = persistentState.changes();
    this.self = self;
  }

  /** A message that was broadcast or acknowledged, with the id of the one that it confirms. */
  Message live(Message message) {
    return claim(message, outbox::confirmedByLive);
  }

  /** Messages of the history, with the ids of those that they confirm. */
  List<Message> history(List<Message> messages) {
    return messages.stream().map(each -> claim(each, outbox::confirmedByHistory)).toList();
  }

  /** A message that confirms only by its client message id. */
  Message named(Message message) {
    return claim(message, outbox::named);
  }

  /**
   * Adds the pending message's id, so that the message takes the echo's place even if the server
   * sends no such id.
   */
  private Message claim(Message message, Function<Message, Optional<PendingMessage>> match) {
    // A known message confirms no other one with the same text.
    Optional<PendingMessage> own =
        timeline.loaded().knows(message.id()) ? outbox.named(message) : match.apply(message);
    own.ifPresentOrElse(pending -> confirm(pending, message), () -> confirmChanges(message));
    return own.map(pending -> message.withClientMessageId(pending.id())).orElse(message);
  }

  private void confirm(PendingMessage own, Message message) {
    // First the changes that wait for it: after a kill in between, a change must still know its
    // message.
    changes.confirm(message.withClientMessageId(own.id()));
    outbox.remove(own.id());
  }

  /** A change may be stored whose pending message is not: the disk was full when it was written. */
  private void confirmChanges(Message message) {
    if (message.userId().equals(self)) {
      changes.confirm(message);
    }
  }
}
