package dev.levelup.chat.server.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Optional;

/** The types of pictures that every client can show in place. */
public enum PictureType {
  PNG("image/png"),
  JPEG("image/jpeg"),
  GIF("image/gif"),
  WEBP("image/webp");

  /** So many bytes of a file tell its type. */
  public static final int HEAD = 12;

  private final String mediaType;

  PictureType(String mediaType) {
    this.mediaType = mediaType;
  }

  /** The type as in {@code Content-Type}. */
  public String mediaType() {
    return mediaType;
  }

  /** The type with that name; empty for any other. */
  public static Optional<PictureType> named(String mediaType) {
    return Arrays.stream(values()).filter(type -> type.mediaType.equals(mediaType)).findFirst();
  }

  /** The type of a file that begins with those bytes; empty if it is no such picture. */
  public static Optional<PictureType> of(byte[] head) {
    String start = new String(head, 0, Math.min(head.length, HEAD), ISO_8859_1);
    if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
      return Optional.of(PNG);
    }
    if (start.startsWith("\u00ff\u00d8\u00ff")) {
      return Optional.of(JPEG);
    }
    if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) {
      return Optional.of(GIF);
    }
    return start.startsWith("RIFF") && start.endsWith("WEBP") && start.length() == HEAD
        ? Optional.of(WEBP)
        : Optional.empty();
  }
}
