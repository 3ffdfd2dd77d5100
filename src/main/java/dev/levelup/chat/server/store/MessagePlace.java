package dev.levelup.chat.server.store;

import java.util.Comparator;

/**
 * The place of a message among those of all rooms.
 *
 * @param at when the message was posted, in milliseconds
 * @param room {@link RoomRow#number}
 */
public record MessagePlace(long at, long room, long seq) implements Comparable<MessagePlace> {
  /** After all messages. */
  public static final MessagePlace END = new MessagePlace(Long.MAX_VALUE, 0, 0);

  private static final Comparator<MessagePlace> ORDER =
      Comparator.comparingLong(MessagePlace::at)
          .thenComparingLong(MessagePlace::room)
          .thenComparingLong(MessagePlace::seq);

  /** After all messages of that millisecond. */
  public static MessagePlace after(long at) {
    return new MessagePlace(at, Long.MAX_VALUE, 0);
  }

  @Override
  public int compareTo(MessagePlace other) {
    return ORDER.compare(this, other);
  }

  /** Whether this is the older message. */
  public boolean isBefore(MessagePlace other) {
    return compareTo(other) < 0;
  }
}
