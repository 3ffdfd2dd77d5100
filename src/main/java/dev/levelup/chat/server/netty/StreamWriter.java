package dev.levelup.chat.server.netty;

import dev.levelup.chat.server.logging.LogThrottle;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.LoggerFactory;

/**
 * Writes a response whose body is a stream, on a virtual thread: the next chunk is read when the
 * previous one was written to the socket.
 */
final class StreamWriter {
  private static final int CHUNK = 64 * 1024;
  private static final LogThrottle LOG =
      new LogThrottle(LoggerFactory.getLogger(StreamWriter.class));

  private final ChannelHandlerContext ctx;
  private final HttpAnswer.Streamed body;
  private final Runnable progress;
  private final ChannelPromise done;

  /**
   * A writer for one response.
   *
   * @param progress run on the loop after each chunk that was written
   */
  StreamWriter(ChannelHandlerContext ctx, HttpAnswer.Streamed body, Runnable progress) {
    this.ctx = ctx;
    this.body = body;
    this.progress = progress;
    this.done = ctx.newPromise();
  }

  /** Closes the stream of a response that is not sent. */
  static void discard(HttpAnswer answer) {
    if (answer.body() instanceof HttpAnswer.Streamed(InputStream stream, _)) {
      Thread.ofVirtual().name("http body").start(() -> close(stream));
    }
  }

  private static void close(InputStream stream) {
    try {
      stream.close();
    } catch (IOException e) {
      LOG.error("Closing a response body failed", e);
    }
  }

  /**
   * Starts writing, and closes the stream at the end. The future fails if the body is incomplete.
   */
  ChannelFuture write(HttpResponse head, boolean withBody) {
    var _ = ctx.writeAndFlush(head);
    Thread.ofVirtual().name("http body").start(() -> run(withBody));
    return done;
  }

  private void run(boolean withBody) {
    try (InputStream in = body.stream()) {
      if (withBody && !copy(in)) {
        return;
      }
      var _ = ctx.writeAndFlush(LastHttpContent.EMPTY_LAST_CONTENT, done);
    } catch (RejectedExecutionException e) {
      done.tryFailure(e); // the server is closing
    } catch (IOException | RuntimeException e) {
      LOG.error("Reading a response body failed", e);
      done.tryFailure(e);
    }
  }

  private boolean copy(InputStream in) throws IOException {
    for (long left = body.length(); left > 0; ) {
      byte[] chunk = in.readNBytes((int) Math.min(CHUNK, left));
      if (chunk.length == 0) {
        throw new EOFException("%,d bytes less than announced".formatted(left));
      }
      left -= chunk.length;
      ChannelFuture taken =
          ctx.writeAndFlush(new DefaultHttpContent(Unpooled.wrappedBuffer(chunk)))
              .awaitUninterruptibly();
      if (!taken.isSuccess()) {
        done.tryFailure(taken.cause());
        return false;
      }
      ctx.executor().execute(progress);
    }
    return true;
  }
}
