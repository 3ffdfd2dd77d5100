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
 * Makes messages: {@code TestMessage.by("bob").in(room).number(7).message()}. The number gives the
 * id, the seq and the minute, unless something else is said.
 */
public record TestMessage(
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

  public static TestMessage by(String author) {
    return new TestMessage(author, ROOM, 1, "", START, null, true).number(1);
  }

  /** The user whose messages {@link #by} makes. */
  public static User user(String name) {
    return new User(new UserId("u-" + name), name, null);
  }

  public TestMessage number(long next) {
    Instant time = START.plus(Duration.ofMinutes(next));
    return new TestMessage(author, room, next, "message " + next, time, clientId, numbered);
  }

  public TestMessage in(RoomId where) {
    return new TestMessage(author, where, number, content, at, clientId, numbered);
  }

  public TestMessage content(String words) {
    return new TestMessage(author, room, number, words, at, clientId, numbered);
  }

  public TestMessage at(Instant time) {
    return new TestMessage(author, room, number, content, time, clientId, numbered);
  }

  /** As the echo of a message with that client message id. */
  public TestMessage confirming(@Nullable ClientMessageId id) {
    String value = id == null ? null : id.value();
    return new TestMessage(author, room, number, content, at, value, numbered);
  }

  /** As a core server gives it: without seq and client message id. */
  public TestMessage core() {
    return new TestMessage(author, room, number, content, at, null, false);
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

  /** The same message after a change of its words, a second for each number of a change. */
  public Message edited(long rev, String words) {
    return message().withState(new MessageState(words, at.plusSeconds(rev), rev, false));
  }

  /** The same message after its deletion. */
  public Message deleted(long rev) {
    return message().withState(new MessageState("", at.plusSeconds(rev), rev, true));
  }
}
