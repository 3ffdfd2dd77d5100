package dev.levelup.chat.protocol;

/**
 * The opaque id of an attachment, given by the server.
 *
 * @param value never empty
 */
public record AttachmentId(String value) {
  public AttachmentId {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("an id is not empty");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
