package dev.levelup.chat.protocol;

/**
 * The opaque id that the author's client gave a message: a UUID, the same for all retries.
 *
 * @param value never empty
 */
public record ClientMessageId(String value) {
  public ClientMessageId {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("an id is not empty");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
