package dev.levelup.chat.client.net;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.Buffer;
import okio.BufferedSink;
import okio.Okio;
import okio.Source;
import org.jspecify.annotations.Nullable;

/** The bytes of a file as they are sent, a part at a time. */
final class FileBody extends RequestBody {
  private static final MediaType ANY = MediaType.get("application/octet-stream");
  private static final long PART = 1 << 16;

  private final Path file;
  private final LongConsumer progress;

  /**
   * @param progress called with the bytes sent so far
   */
  FileBody(Path file, LongConsumer progress) {
    this.file = file;
    this.progress = progress;
  }

  @Override
  public @Nullable MediaType contentType() {
    return ANY;
  }

  @Override
  public long contentLength() throws IOException {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new FileUnreadableException(e);
    }
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    try (Source source = open()) {
      Buffer part = new Buffer();
      long sent = 0;
      for (long read = read(source, part); read != -1; read = read(source, part)) {
        sink.write(part, read);
        sink.flush();
        sent += read;
        progress.accept(sent);
      }
    }
  }

  private Source open() throws FileUnreadableException {
    try {
      return Okio.source(Files.newInputStream(file));
    } catch (IOException e) {
      throw new FileUnreadableException(e);
    }
  }

  private static long read(Source source, Buffer into) throws FileUnreadableException {
    try {
      return source.read(into, PART);
    } catch (IOException e) {
      throw new FileUnreadableException(e);
    }
  }
}
