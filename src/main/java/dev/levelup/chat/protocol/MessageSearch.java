package dev.levelup.chat.protocol;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
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
 * @param parts only messages that have all of these
 */
public record MessageSearch(
    String words,
    @Nullable RoomId room,
    @Nullable UserId author,
    @Nullable Instant from,
    @Nullable Instant until,
    Set<Part> parts) {
  /** What a message may have besides its words. */
  public enum Part {
    /** A web address. */
    LINK(1),
    /** A file that is no picture. */
    FILE(1 << 1),
    /** A picture. */
    PICTURE(1 << 2);

    private final int bit;

    Part(int bit) {
      this.bit = bit;
    }

    /** One bit for each of some parts. */
    public static int bits(Set<Part> some) {
      return some.stream().mapToInt(each -> each.bit).sum();
    }
  }

  public MessageSearch {
    parts = Set.copyOf(parts);
  }

  private static final Pattern LINK = Pattern.compile("https?://\\S", Pattern.CASE_INSENSITIVE);

  /** A search for words alone. */
  public static MessageSearch of(String words, @Nullable RoomId room) {
    return new MessageSearch(words, room, null, null, null, Set.of());
  }

  public MessageSearch withWords(String other) {
    return new MessageSearch(other, room, author, from, until, parts);
  }

  public MessageSearch withRoom(RoomId other) {
    return new MessageSearch(words, other, author, from, until, parts);
  }

  public MessageSearch withAuthor(UserId other) {
    return new MessageSearch(words, room, other, from, until, parts);
  }

  public MessageSearch withFrom(Instant other) {
    return new MessageSearch(words, room, author, other, until, parts);
  }

  public MessageSearch withUntil(Instant other) {
    return new MessageSearch(words, room, author, from, other, parts);
  }

  /** The same, for messages that also have that. */
  public MessageSearch withPart(Part other) {
    Set<Part> all = EnumSet.of(other);
    all.addAll(parts);
    return new MessageSearch(words, room, author, from, until, all);
  }

  /** Whether it would find every message. */
  public boolean isEmpty() {
    return words.isEmpty() && author == null && from == null && until == null && parts.isEmpty();
  }

  /** Whether a message is found. */
  public boolean finds(Message message) {
    return !message.isDeleted()
        && isIn(message.room())
        && findsFact(message.userId(), message.createdAt())
        && partsOf(message).containsAll(parts)
        && SearchText.of(message.content()).contains(SearchText.of(words));
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

  /** What a message has besides its words. */
  public static Set<Part> partsOf(Message message) {
    Set<Part> parts = EnumSet.noneOf(Part.class);
    if (LINK.matcher(message.content()).find()) {
      parts.add(Part.LINK);
    }
    for (Attachment each : message.attachments()) {
      parts.add(each.isPicture() ? Part.PICTURE : Part.FILE);
    }
    return parts;
  }
}
