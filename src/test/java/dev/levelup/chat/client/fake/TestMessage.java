package dev.levelup.chat.client.fake;

import dev.levelup.chat.protocol.Attachment;
import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.MessageState;
import dev.levelup.chat.protocol.Quote;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Creates messages: {@code TestMessage.by("bob").in(room).number(7).message()}. The number
 * determines the id, the seq and the minute, unless they are set.
 */
public record TestMessage(
    String author,
    RoomId room,
    long number,
    String content,
    Instant at,
    @Nullable String clientId,
    boolean numbered) {
  /** The time of message number 0. */
  public static final Instant START = Instant.parse("2026-03-14T06:00:00Z");

  /** The room of messages without another one. */
  public static final RoomId ROOM = RoomId.community("lobby");

  public static TestMessage by(String author) {
    return new TestMessage(author, ROOM, 1, "", START, null, true).number(1);
  }

  /** The user with this name, as in {@link #by}. */
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

  /** As the broadcast that confirms the message with this client message id. */
  public TestMessage confirming(@Nullable ClientMessageId id) {
    String value = id == null ? null : id.value();
    return new TestMessage(author, room, number, content, at, value, numbered);
  }

  /** As from a core server: without seq and client message id. */
  public TestMessage core() {
    return new TestMessage(author, room, number, content, at, null, false);
  }

  public Message message() {
    return by(user(author));
  }

  /** As the server tells it of an author whose picture is there. */
  public Message pictured(String address) {
    return by(new User(user(author).id(), author, address));
  }

  private Message by(User user) {
    return new Message(
        new MessageId("m-" + room.id() + "-" + number),
        room,
        numbered ? number : null,
        user,
        at,
        clientId == null ? null : new ClientMessageId(clientId),
        MessageState.first(content, at));
  }

  /** As a reply to a message, in the state that it quotes. */
  public Message replyingTo(Message original) {
    Message reply = message();
    return reply.withState(reply.state().withReplyTo(Quote.of(original)));
  }

  /** With files; the words may be empty. */
  public Message attaching(Attachment... files) {
    Message message = message();
    return message.withState(message.state().withAttachments(List.of(files)));
  }

  /** The same message after an edit, {@code rev} seconds later. */
  public Message edited(long rev, String words) {
    return message().withState(new MessageState(words, at.plusSeconds(rev), rev, false));
  }

  /** The same message after its deletion. */
  public Message deleted(long rev) {
    return message().withState(new MessageState("", at.plusSeconds(rev), rev, true));
  }
}
