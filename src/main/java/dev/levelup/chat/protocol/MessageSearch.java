package dev.levelup.chat.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is searched for in messages. The request knows the words, the room and the author; a client
 * applies the rest to the response.
 *
 * @param words are found as a part of the content, as {@link SearchText} compares; empty for any
 *     content
 * @param room null for every room
 * @param author null for anybody
 * @param from only messages since then; null for all
 * @param until only messages before then; null for all
 * @param withLink only messages with a web address
 */
public record MessageSearch(
    String words,
    @Nullable RoomId room,
    @Nullable UserId author,
    @Nullable Instant from,
    @Nullable Instant until,
    boolean withLink) {
  /** A search for words alone. */
  public static MessageSearch of(String words, @Nullable RoomId room) {
    return new MessageSearch(words, room, null, null, null, false);
  }

  /** Whether it would find every message. */
  public boolean isEmpty() {
    return words.isEmpty() && author == null && from == null && until == null && !withLink;
  }

  /** Whether a message is found. */
  public boolean finds(Message message) {
    return !message.isDeleted()
        && isIn(message.room())
        && findsFact(message.userId(), message.createdAt())
        && findsText(SearchText.of(message.content()), SearchText.of(words));
  }

  /** Whether messages of a room may be found. */
  public boolean isIn(RoomId other) {
    return room == null || room.equals(other);
  }

  /** Whether a message by that author of that time may be found. */
  public boolean findsFact(UserId by, Instant at) {
    return (author == null || author.equals(by))
        && (from == null || !at.isBefore(from))
        && (until == null || at.isBefore(until));
  }

  /**
   * Whether a content is found, both in the form of {@link SearchText}.
   *
   * @param foldedWords the words
   */
  public boolean findsText(String folded, String foldedWords) {
    return folded.contains(foldedWords)
        && (!withLink || folded.contains("https://") || folded.contains("http://"));
  }
}
