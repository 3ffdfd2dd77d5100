package dev.levelup.chat.server.netty;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pauses a port that cannot accept a connection: when all of the process's descriptors are in use,
 * a retry would fail immediately. Clients that connect wait in the kernel's queue meanwhile.
 * Confined to the port's event loop.
 *
 * <p>Without a free descriptor no class can be loaded either, so this uses only its own class.
 */
final class AcceptPause extends ChannelInboundHandlerAdapter {
  private static final Logger LOG = LoggerFactory.getLogger(AcceptPause.class);
  private static final long PAUSE_SECONDS = 1;
  private static final long QUIET_NANOS = TimeUnit.MINUTES.toNanos(1);

  private boolean pausing;
  private long quietUntil = System.nanoTime();
  private int failures;

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    failures++;
    if (!pausing) {
      pausing = true;
      ctx.channel().config().setAutoRead(false);
      var _ = ctx.executor().schedule(() -> resume(ctx), PAUSE_SECONDS, TimeUnit.SECONDS);
    }
    long now = System.nanoTime();
    if (now - quietUntil >= 0) {
      quietUntil = now + QUIET_NANOS;
      LOG.warn(
          "Accepting connections is paused; {} attempts failed: {}", failures, cause.getMessage());
      failures = 0;
    }
  }

  private void resume(ChannelHandlerContext ctx) {
    pausing = false;
    ctx.channel().config().setAutoRead(true);
  }
}
