package dev.levelup.chat.client.fake;

import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.MessageState;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Makes messages: {@code Said.by("bob").in(room).number(7).message()}. The number gives the id, the
 * seq and the minute, unless something else is said.
 */
public record Said(
    String author,
    RoomId room,
    long number,
    String content,
    Instant at,
    @Nullable String clientId,
    boolean numbered) {
  /** When message number 0 was said. */
  public static final Instant START = Instant.parse("2026-03-14T06:00:00Z");

  /** The room that messages are said in. */
  public static final RoomId ROOM = RoomId.community("lobby");

  public static Said by(String author) {
    return new Said(author, ROOM, 1, "", START, null, true).number(1);
  }

  /** The user whose messages {@link #by} makes. */
  public static User user(String name) {
    return new User(new UserId("u-" + name), name, null);
  }

  public Said number(long next) {
    Instant time = START.plus(Duration.ofMinutes(next));
    return new Said(author, room, next, "message " + next, time, clientId, numbered);
  }

  public Said in(RoomId where) {
    return new Said(author, where, number, content, at, clientId, numbered);
  }

  public Said content(String words) {
    return new Said(author, room, number, words, at, clientId, numbered);
  }

  public Said at(Instant time) {
    return new Said(author, room, number, content, time, clientId, numbered);
  }

  /** As the echo of a message with that client message id. */
  public Said confirming(@Nullable ClientMessageId id) {
    String value = id == null ? null : id.value();
    return new Said(author, room, number, content, at, value, numbered);
  }

  /** As a core server gives it: without seq and client message id. */
  public Said core() {
    return new Said(author, room, number, content, at, null, false);
  }

  public Message message() {
    User user = user(author);
    return new Message(
        new MessageId("m-" + room.id() + "-" + number),
        room,
        numbered ? number : null,
        user,
        at,
        clientId == null ? null : new ClientMessageId(clientId),
        MessageState.first(content, at));
  }
}
