package dev.levelup.chat.client.sync;

import dev.levelup.chat.client.state.CurrentRoom;
import dev.levelup.chat.client.state.OpenRoom;
import dev.levelup.chat.client.state.Outbox;
import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.client.state.SendState;
import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.MessageContent;
import java.util.Optional;

/**
 * Takes what the user writes, shows it at once, and lets it out as soon as its room is joined. The
 * outbox has a message before anybody sees it, and keeps it until the server has confirmed it.
 */
public final class Sender {
  private final CurrentRoom current;
  private final Outbox outbox;
  private final MessageWriter writer;
  private final Delivery delivery;
  private final int maxLength;

  Sender(
      CurrentRoom current, Outbox outbox, MessageWriter writer, Delivery delivery, int maxLength) {
    this.current = current;
    this.outbox = outbox;
    this.writer = writer;
    this.delivery = delivery;
    this.maxLength = maxLength;
  }

  /** The longest message after trimming, in UTF-16 code units; the composer counts down to it. */
  public int maxLength() {
    return maxLength;
  }

  /** Why a text would not be taken now, if so. */
  public Optional<SendRefusal> refusal(String text) {
    OpenRoom room = current.open();
    String content = MessageContent.trim(text);
    if (content.isEmpty()) {
      return Optional.of(SendRefusal.EMPTY);
    }
    if (content.length() > maxLength) {
      return Optional.of(SendRefusal.TOO_LONG);
    }
    return room != null && room.access().mayWrite()
        ? Optional.empty()
        : Optional.of(SendRefusal.NOT_IN_ROOM);
  }

  /**
   * Says something in the open room. When it is taken its echo shows on return; without a
   * connection it waits in the outbox.
   *
   * @return why it is not taken, if so; nothing has happened then, and the composer keeps the text
   */
  public Optional<SendRefusal> send(String text) {
    Optional<SendRefusal> refusal = refusal(text);
    OpenRoom room = current.open();
    if (refusal.isEmpty() && room != null) {
      PendingMessage written = writer.write(room.id(), MessageContent.trim(text));
      outbox.add(written);
      room.timeline().showEcho(written);
      emitIfJoined(room, written);
    }
    return refusal;
  }

  /** Sends an undelivered message of the open room again, as the same message. */
  public void retry(ClientMessageId id) {
    OpenRoom room = current.open();
    Optional<PendingMessage> undelivered =
        outbox.find(id).filter(each -> each.state().isUndelivered());
    if (room != null && undelivered.isPresent()) {
      PendingMessage queued = outbox.move(id, SendState.QUEUED, null);
      room.timeline().showEcho(queued);
      emitIfJoined(room, queued);
    }
  }

  /** Forgets an undelivered message; the UI has asked the user. */
  public void discard(ClientMessageId id) {
    OpenRoom room = current.open();
    if (outbox.find(id).filter(each -> each.state().isUndelivered()).isPresent()) {
      outbox.remove(id);
      if (room != null) {
        room.timeline().dropEcho(id);
      }
    }
  }

  private void emitIfJoined(OpenRoom room, PendingMessage message) {
    // Socket.IO would keep what is emitted too early and send it later, behind the outbox's back.
    if (room.access() instanceof RoomAccess.Joined && room.id().equals(message.room())) {
      delivery.emit(room, message);
    }
  }
}
