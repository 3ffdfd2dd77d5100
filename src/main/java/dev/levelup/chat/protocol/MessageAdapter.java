package dev.levelup.chat.protocol;

import com.google.gson.JsonArray;
import com.google.gson.JsonDeserializationContext;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonSerializationContext;
import com.google.gson.JsonSerializer;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@link Message} is flat on the wire, and the name of the id field gives the kind of room. */
final class MessageAdapter implements JsonSerializer<Message>, JsonDeserializer<Message> {
  private static final String MENTIONS = "mentions";
  private static final String MENTIONS_ALL = "mentionsAll";
  private static final String REPLY_TO = "replyTo";
  private static final String REACTIONS = "reactions";
  private static final String ATTACHMENTS = "attachments";

  @Override
  public JsonElement serialize(Message message, Type type, JsonSerializationContext json) {
    JsonObject wire = new JsonObject();
    wire.addProperty("id", message.id().value());
    wire.addProperty("content", message.content());
    wire.addProperty("userId", message.userId().value());
    wire.addProperty("userName", message.userName());
    if (message.userAvatar() != null) {
      wire.addProperty("userAvatar", message.userAvatar());
    }
    wire.addProperty(message.room().kind().idField(), message.room().id());
    wire.add("createdAt", json.serialize(message.createdAt()));
    wire.add("updatedAt", json.serialize(message.updatedAt()));
    if (message.clientMessageId() != null) {
      wire.addProperty("clientMessageId", message.clientMessageId().value());
    }
    if (message.seq() != null) {
      wire.addProperty("seq", message.seq());
      wire.addProperty("rev", message.rev());
      writeMentions(wire, message.mentions());
    }
    if (message.replyTo() != null) {
      wire.add(REPLY_TO, message.replyTo().encode());
    }
    if (!message.reactions().isEmpty()) {
      wire.add(REACTIONS, Reaction.encode(message.reactions()));
    }
    if (!message.attachments().isEmpty()) {
      wire.add(ATTACHMENTS, Attachment.encode(message.attachments()));
    }
    if (message.isDeleted()) {
      wire.addProperty("deleted", true);
    }
    return wire;
  }

  @Override
  public Message deserialize(JsonElement element, Type type, JsonDeserializationContext json) {
    JsonObject wire = JsonFields.object(element);
    Instant createdAt = JsonFields.instant(wire, "createdAt");
    String clientMessageId = optionalText(wire, "clientMessageId");
    return new Message(
        new MessageId(text(wire, "id")),
        RoomId.decode(wire),
        seq(wire),
        author(wire),
        createdAt,
        clientMessageId == null ? null : new ClientMessageId(clientMessageId),
        state(wire, createdAt));
  }

  private static void writeMentions(JsonObject wire, Mentions mentions) {
    JsonArray users = new JsonArray(mentions.users().size());
    mentions.users().forEach(user -> users.add(user.value()));
    wire.add(MENTIONS, users);
    if (mentions.all()) {
      wire.addProperty(MENTIONS_ALL, true);
    }
  }

  private static Mentions mentions(JsonObject wire) {
    List<UserId> users = List.of();
    if (JsonFields.has(wire, MENTIONS)) {
      users =
          JsonFields.texts(wire, MENTIONS).stream()
              .limit(Mentions.MOST)
              .filter(id -> !id.isEmpty())
              .map(id -> new UserId(WireJson.cut(id)))
              .toList();
    }
    boolean all = JsonFields.has(wire, MENTIONS_ALL) && JsonFields.flag(wire, MENTIONS_ALL);
    return users.isEmpty() && !all ? Mentions.NONE : new Mentions(users, all);
  }

  private static User author(JsonObject wire) {
    return new User(
        new UserId(text(wire, "userId")), text(wire, "userName"), optionalText(wire, "userAvatar"));
  }

  private static MessageState state(JsonObject wire, Instant createdAt) {
    return new MessageState(
        MessageContent.cut(text(wire, "content")),
        JsonFields.has(wire, "updatedAt") ? JsonFields.instant(wire, "updatedAt") : createdAt,
        JsonFields.has(wire, "rev") ? JsonFields.number(wire, "rev") : 0,
        JsonFields.has(wire, "deleted") && JsonFields.flag(wire, "deleted"),
        mentions(wire),
        Quote.decode(wire, REPLY_TO),
        JsonFields.has(wire, REACTIONS) ? Reaction.decode(wire.get(REACTIONS)) : List.of(),
        JsonFields.has(wire, ATTACHMENTS) ? Attachment.decode(wire.get(ATTACHMENTS)) : List.of());
  }

  private static String text(JsonObject wire, String field) {
    return WireJson.cut(JsonFields.text(wire, field));
  }

  private static @Nullable String optionalText(JsonObject wire, String field) {
    return JsonFields.has(wire, field) ? text(wire, field) : null;
  }

  private static @Nullable Long seq(JsonObject wire) {
    return JsonFields.has(wire, "seq") ? JsonFields.number(wire, "seq") : null;
  }
}
