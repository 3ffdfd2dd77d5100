package dev.levelup.chat.server.domain.auth;

import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Random passwords that people can read out and type: four groups of four characters. */
public final class NewPassword {
  /** None that looks like another one. */
  private static final String CHARACTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int GROUPS = 4;
  private static final int GROUP_LENGTH = 4;

  private NewPassword() {}

  /**
   * A new password, 79 bits long.
   *
   * @param random a cryptographic source, except in tests
   */
  public static String make(RandomGenerator random) {
    return IntStream.range(0, GROUPS).mapToObj(_ -> group(random)).collect(Collectors.joining("-"));
  }

  private static String group(RandomGenerator random) {
    return random
        .ints(GROUP_LENGTH, 0, CHARACTERS.length())
        .mapToObj(i -> CHARACTERS.substring(i, i + 1))
        .collect(Collectors.joining());
  }
}
