package dev.levelup.chat.server.picture;

import java.io.IOException;

/** A picture is damaged, too large, or of a kind that is not supported. */
public final class PictureException extends IOException {
  PictureException(String message) {
    super(message);
  }

  PictureException(String message, Throwable cause) {
    super(message, cause);
  }
}
