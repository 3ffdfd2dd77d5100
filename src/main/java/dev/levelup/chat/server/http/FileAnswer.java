package dev.levelup.chat.server.http;

import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.domain.RefusedException;
import dev.levelup.chat.server.netty.HttpAnswer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.Map;

/** Answers with files that people have uploaded. */
final class FileAnswer {
  /** Browsers neither guess another type, nor run anything, nor show what is not a picture. */
  private static final Map<String, String> HARMLESS =
      Map.of("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");

  private FileAnswer() {}

  /** Opens a file. */
  interface Opening {
    InputStream open() throws IOException;
  }

  /** A file of that type and size. */
  static HttpAnswer of(String type, long size, Opening file) {
    try {
      return new HttpAnswer(200, type, new HttpAnswer.Streamed(file.open(), size), HARMLESS);
    } catch (NoSuchFileException _) { // it was removed meanwhile
      throw new RefusedException(Refusal.NOT_FOUND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
