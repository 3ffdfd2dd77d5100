package dev.levelup.chat.server.logging;

import java.util.regex.Pattern;

/** Describes a failure in one line. */
public final class Causes {
  private static final int LONGEST = 200;
  private static final int DEEPEST = 20;
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\s]+");

  private Causes() {}

  /** The root cause. */
  public static Throwable root(Throwable failure) {
    Throwable root = failure;
    for (int depth = 0; root.getCause() != null && depth < DEEPEST; depth++) {
      root = root.getCause();
    }
    return root;
  }

  /** The name and the message of the root cause, on one line and with a limited length. */
  public static String brief(Throwable failure) {
    Throwable root = root(failure);
    String name = root.getClass().getSimpleName();
    return root.getMessage() == null ? name : name + ": " + oneLine(root.getMessage());
  }

  /** The text on one line, without terminal control characters, and with a limited length. */
  public static String oneLine(String words) {
    String line = UNPRINTABLE.matcher(words).replaceAll(" ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
