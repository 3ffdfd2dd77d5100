package dev.levelup.chat.server;

import dev.levelup.chat.server.logging.Causes;
import dev.levelup.chat.server.store.StoreException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CompletionException;

/** The server cannot start. The message gives the operator the cause in one line. */
public final class StartException extends Exception {
  StartException(String message) {
    super(message);
  }

  StartException(String message, Throwable cause) {
    super(message, cause);
  }

  /** What failed and why, in one line, without URLs that may hold a password. */
  static StartException because(String what, Exception cause) {
    return new StartException(what + ": " + why(cause), cause);
  }

  private static String why(Throwable failure) {
    return switch (failure) {
      case CompletionException wrapper when wrapper.getCause() != null -> why(wrapper.getCause());
      case StoreException store -> store.why();
      case AccessDeniedException _ -> "this user has no right to it";
      case FileAlreadyExistsException _ -> "something else has that name";
      case NoSuchFileException _ -> "there is no such file";
      case FileSystemException e when e.getReason() != null -> Causes.oneLine(e.getReason());
      default -> Causes.brief(failure);
    };
  }
}
