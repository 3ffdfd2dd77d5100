package dev.levelup.chat.protocol;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * The message that a reply answers ({@code replyTo} on the wire), in its state when the reply was
 * read, with the feature {@code replies}. It is made at each reading and stored by no server.
 *
 * @param id of a message of the same room
 * @param seq its number in the room
 * @param rev the number of its last change; the larger one is the newer state
 * @param author its author, without a picture
 * @param preview one line of its content, see {@link Preview}; empty when it is deleted
 * @param deleted whether it was deleted
 */
public record Quote(
    MessageId id, long seq, long rev, User author, String preview, boolean deleted) {
  /** A message as a reply to it quotes it. */
  public static Quote of(Message message) {
    return new Quote(
        message.id(),
        message.seq() == null ? 0 : message.seq(),
        message.rev(),
        new User(message.userId(), message.userName(), null),
        Preview.of(message.content()),
        message.isDeleted());
  }

  /** Reads it from the field of a message; null where the message is no reply. */
  static @Nullable Quote decode(JsonObject message, String field) {
    if (!JsonFields.has(message, field)) {
      return null;
    }
    JsonObject wire = JsonFields.object(message.get(field));
    return new Quote(
        new MessageId(WireJson.cut(JsonFields.text(wire, "id"))),
        JsonFields.number(wire, "seq"),
        JsonFields.number(wire, "rev"),
        new User(
            new UserId(WireJson.cut(JsonFields.text(wire, "userId"))),
            WireJson.cut(JsonFields.text(wire, "userName")),
            null),
        Preview.received(JsonFields.text(wire, "preview")),
        JsonFields.has(wire, "deleted") && JsonFields.flag(wire, "deleted"));
  }

  JsonObject encode() {
    JsonObject wire = new JsonObject();
    wire.addProperty("id", id.value());
    wire.addProperty("seq", seq);
    wire.addProperty("rev", rev);
    wire.addProperty("userId", author.id().value());
    wire.addProperty("userName", author.name());
    wire.addProperty("preview", preview);
    if (deleted) {
      wire.addProperty("deleted", true);
    }
    return wire;
  }
}
