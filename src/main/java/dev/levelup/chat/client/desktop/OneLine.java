package dev.levelup.chat.client.desktop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads and writes one line of UTF-8 over a socket, with a limit of length and a timeout. Blocks.
 */
final class OneLine {
  private static final Logger LOG = LoggerFactory.getLogger(OneLine.class);

  private OneLine() {}

  /**
   * Reads up to the first line feed; the rest is ignored.
   *
   * @param longest in bytes, without the line feed
   * @param patience for the whole line; then the channel is closed
   * @throws IOException when it is too long, too late, cut off, or no UTF-8
   */
  static String read(SocketChannel channel, int longest, Duration patience) throws IOException {
    CompletableFuture<Void> inTime = new CompletableFuture<>();
    var _ =
        inTime
            .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
            .exceptionally(_ -> close(channel));
    try {
      return UTF_8.newDecoder().decode(bytes(channel, longest)).toString();
    } finally {
      inTime.complete(null);
    }
  }

  static void write(SocketChannel channel, String line) throws IOException {
    ByteBuffer bytes = UTF_8.encode(line + "\n");
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private static ByteBuffer bytes(SocketChannel channel, int longest) throws IOException {
    ByteBuffer read = ByteBuffer.allocate(longest + 1);
    while (read.hasRemaining()) {
      int from = read.position();
      if (channel.read(read) < 0) {
        throw new StreamCorruptedException("the line has no end");
      }
      for (int at = from; at < read.position(); at++) {
        if (read.get(at) == '\n') {
          return read.flip().limit(at);
        }
      }
    }
    throw new StreamCorruptedException("the line is too long");
  }

  private static Void close(SocketChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      LOG.debug("A socket cannot be closed", e);
    }
    return null;
  }
}
