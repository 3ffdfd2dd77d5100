package dev.levelup.chat.protocol;

/**
 * The opaque id of a message, given by the server.
 *
 * @param value never empty
 */
public record MessageId(String value) {
  public MessageId {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("an id is not empty");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
