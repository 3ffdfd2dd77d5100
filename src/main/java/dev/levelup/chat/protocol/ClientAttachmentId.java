package dev.levelup.chat.protocol;

/**
 * The uploader's own id of a file: made once, and the same for all repeats of its upload. The
 * server answers a repeat as it did the first time.
 *
 * @param value a UUID
 */
public record ClientAttachmentId(String value) {
  /** The field of an upload with this id. */
  public static final String FIELD = "clientAttachmentId";

  public ClientAttachmentId {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("an id is not empty");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
