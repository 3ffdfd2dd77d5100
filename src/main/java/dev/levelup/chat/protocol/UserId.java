package dev.levelup.chat.protocol;

/**
 * The opaque id of a user.
 *
 * @param value never empty
 */
public record UserId(String value) {
  public UserId {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("an id is not empty");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
