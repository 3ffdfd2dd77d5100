package dev.levelup.chat.protocol;

import java.util.List;

/**
 * The response of {@code GET /api/search}. A server reads only so much for one page: it may have
 * fewer messages than asked for, even none, and still have a cursor for more.
 *
 * @param messages those that contain the words, the newest first
 */
public record SearchPage(List<Message> messages, NextPage pagination) {
  /** The fewest UTF-16 code units that may be searched for. */
  public static final int SHORTEST_QUERY = 2;

  /** The most UTF-16 code units that may be searched for. */
  public static final int LONGEST_QUERY = 100;
}
