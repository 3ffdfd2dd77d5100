package dev.levelup.chat.server.http;

import java.io.IOException;

/** A form is not what its type says, or did not arrive as a whole. */
final class MalformedFormException extends IOException {
  MalformedFormException(String message) {
    super(message);
  }

  MalformedFormException(IOException cause) {
    super("the form did not arrive", cause);
  }
}
