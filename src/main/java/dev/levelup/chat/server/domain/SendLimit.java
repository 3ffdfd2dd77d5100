package dev.levelup.chat.server.domain;

/**
 * How fast one user may send, over all connections together.
 *
 * @param perSecond in the long run; 0 is no limit
 * @param burst how many may come at once after a silence, at least 1
 */
public record SendLimit(double perSecond, int burst) {
  public static final SendLimit NONE = new SendLimit(0, 1);

  public SendLimit {
    if (!(perSecond >= 0) || perSecond == Double.POSITIVE_INFINITY || burst < 1) {
      throw new IllegalArgumentException("a rate is 0 or more, a burst 1 or more");
    }
  }
}
