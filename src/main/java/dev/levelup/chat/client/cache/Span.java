package dev.levelup.chat.client.cache;

/**
 * Messages of a room with none missing between them.
 *
 * @param from the number of the first one
 * @param to the number of the last one; less than {@code from} if there is none
 * @param rev the change up to which they are current
 */
record Span(long from, long to, long rev) {
  /** Whether no message is missing between this one and another one. */
  boolean adjoins(Span other) {
    return from <= other.to + 1 && other.from <= to + 1;
  }

  Span with(Span other) {
    return new Span(Math.min(from, other.from), Math.max(to, other.to), Math.min(rev, other.rev));
  }
}
