package dev.levelup.chat.server.domain;

import java.util.Base64;
import java.util.random.RandomGenerator;

/** Generates unguessable ids and codes. As thread-safe as its random source. */
public final class RandomIds {
  private static final int ID_BYTES = 12;
  private static final int SECRET_BYTES = 32;

  private final RandomGenerator random;

  /**
   * @param random a cryptographic source, except in tests
   */
  public RandomIds(RandomGenerator random) {
    this.random = random;
  }

  /** A new id, 96 bits long. */
  public String id() {
    return text(ID_BYTES);
  }

  /** A secret that grants access, 256 bits long. */
  public String secret() {
    return text(SECRET_BYTES);
  }

  private String text(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
