package dev.levelup.chat.server.netty;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.io.IOException;
import java.util.concurrent.RejectedExecutionException;

/**
 * Reads the body of one request from the connection, as fast as its reader consumes it. Confined to
 * the channel's event loop.
 */
final class BodyReceiver {
  private final ChannelHandlerContext ctx;
  private final RequestDeadlines deadlines;
  private final BodyStream stream = new BodyStream(this::ask);
  private boolean continueExpected;
  private int sinceDeadline;

  /** Whether a part was requested that has not arrived yet. */
  private boolean waiting;

  private boolean over;

  BodyReceiver(ChannelHandlerContext ctx, RequestDeadlines deadlines, HttpRequest head) {
    this.ctx = ctx;
    this.deadlines = deadlines;
    this.continueExpected = HttpUtil.is100ContinueExpected(head);
  }

  BodyStream stream() {
    return stream;
  }

  /** Called by the reader's thread. */
  private void ask() {
    try {
      ctx.executor().execute(this::readNext);
    } catch (RejectedExecutionException e) {
      stream.fail(new IOException("the server is closing", e));
    }
  }

  private void readNext() {
    if (over) {
      return;
    }
    if (continueExpected) {
      continueExpected = false;
      var _ =
          ctx.writeAndFlush(
              new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE));
    }
    startDeadline();
    waiting = true;
    ctx.read();
  }

  private void startDeadline() {
    sinceDeadline = 0;
    deadlines.enter(RequestDeadlines.Phase.RECEIVING);
  }

  /** Passes on the next part. Ignored when the rest of the body is not needed any more. */
  void receive(HttpContent part) {
    if (over) {
      return;
    }
    byte[] bytes = ByteBufUtil.getBytes(part.content());
    waiting = stream.add(bytes);
    if (part instanceof LastHttpContent) {
      over = true;
      stream.end();
      deadlines.enter(RequestDeadlines.Phase.SERVING);
    } else if (waiting) {
      sinceDeadline += bytes.length;
      if (sinceDeadline >= BodyStream.WINDOW) {
        startDeadline();
      }
    } else {
      deadlines.enter(RequestDeadlines.Phase.SERVING); // the client waits for the reader
    }
  }

  /** A read ends with what has arrived by then, which may be nothing. */
  void readAgain() {
    if (waiting && !over) {
      ctx.read();
    }
  }

  /** Aborts the stream if it is incomplete. Returns whether it was. */
  boolean abort(String why) {
    if (over) {
      return false;
    }
    over = true;
    stream.fail(new IOException(why));
    return true;
  }
}
