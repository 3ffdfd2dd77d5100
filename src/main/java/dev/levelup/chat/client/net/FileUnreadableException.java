package dev.levelup.chat.client.net;

import java.io.IOException;

/** A file on this machine could not be read to its end. */
public final class FileUnreadableException extends IOException {
  public FileUnreadableException(IOException cause) {
    super("a file that cannot be read", cause);
  }
}
