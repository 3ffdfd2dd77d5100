package dev.levelup.chat.server.netty;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection that dawdles. A request has one deadline for all of it, so that sending a
 * byte now and then wins no time. Confined to the channel's event loop.
 */
final class RequestDeadlines extends ChannelInboundHandlerAdapter {
  enum Phase {
    /** A request is on its way, or, on a new connection, is due. */
    READING,
    /** The request is being served: no deadline here. */
    SERVING,
    /** The answer is being written. */
    ANSWERING,
    /** Nothing of a next request has come yet. */
    IDLE
  }

  private final HttpPortOptions options;
  private Phase phase = Phase.READING;
  private @Nullable Future<?> deadline;

  RequestDeadlines(HttpPortOptions options) {
    this.options = options;
  }

  void enter(ChannelHandlerContext ctx, Phase next) {
    cancel();
    phase = next;
    switch (next) {
      case READING, ANSWERING -> closeAfter(ctx, options.requestTimeout());
      case IDLE -> closeAfter(ctx, options.idleTimeout());
      case SERVING -> {}
    }
  }

  @Override
  public void handlerAdded(ChannelHandlerContext ctx) {
    enter(ctx, Phase.READING);
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object bytes) {
    if (phase == Phase.IDLE) {
      enter(ctx, Phase.READING);
    }
    ctx.fireChannelRead(bytes);
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext ctx) {
    cancel();
  }

  private void closeAfter(ChannelHandlerContext ctx, Duration limit) {
    Runnable expire =
        () -> {
          var _ = ctx.channel().close();
        };
    deadline = ctx.channel().eventLoop().schedule(expire, limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void cancel() {
    if (deadline != null) {
      deadline.cancel(false);
      deadline = null;
    }
  }
}
