package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.UserId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An edit or a deletion that the user wants and the server has not confirmed. Its message shows as
 * changed, until the server refuses.
 *
 * @param room where the message is
 * @param written the id of the message as the user's client named it; null if it has none, or is
 *     somebody else's
 * @param message the server's id; null until the server has confirmed the message
 * @param content the new text, trimmed; null to delete the message
 * @param why why the server refused; null while the change waits
 */
public record PendingChange(
    RoomId room,
    @Nullable ClientMessageId written,
    @Nullable MessageId message,
    @Nullable String content,
    @Nullable Failure why) {

  public PendingChange {
    if (written == null && message == null) {
      throw new IllegalArgumentException("a change is about a message");
    }
  }

  /**
   * A change of a message that the server has.
   *
   * @param self the user
   * @param content the new text; null to delete the message
   */
  public static PendingChange of(Message message, UserId self, @Nullable String content) {
    ClientMessageId own = message.userId().equals(self) ? message.clientMessageId() : null;
    return new PendingChange(message.room(), own, message.id(), content, null);
  }

  /** As {@link #of(Message, UserId, String)}, for a message that is not confirmed yet. */
  public static PendingChange of(PendingMessage message, @Nullable String content) {
    return new PendingChange(message.room(), message.id(), null, content, null);
  }

  /** Whether it is sent without the user, and its message shows as changed. */
  public boolean isWaiting() {
    return why == null;
  }

  public boolean isDeletion() {
    return content == null;
  }

  /** Whether it is about that message. */
  public boolean isAbout(Message other) {
    return other.id().equals(message)
        || (message == null
            && room.equals(other.room())
            && Objects.requireNonNull(written).equals(other.clientMessageId()));
  }

  /** Whether it is about that message, which is not confirmed yet. */
  public boolean isAbout(PendingMessage other) {
    return other.id().equals(written);
  }

  /** Whether both are about one message. */
  public boolean isAboutSameAs(PendingChange other) {
    return written == null ? Objects.equals(message, other.message) : written.equals(other.written);
  }

  PendingChange confirmed(MessageId id) {
    return new PendingChange(room, written, id, content, why);
  }

  PendingChange refused(Failure reason) {
    return new PendingChange(room, written, message, content, reason);
  }
}
