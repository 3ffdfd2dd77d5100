package dev.levelup.chat.server.netty;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;

/**
 * Counts the bytes that one connection writes, next to the socket, in the process's {@link
 * WriteBudget}.
 */
final class WriteMeter extends ChannelOutboundHandlerAdapter implements WriteBudget.Backlog {
  private final Channel channel;
  private final WriteBudget budget;

  WriteMeter(Channel channel, WriteBudget budget) {
    this.channel = channel;
    this.budget = budget;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext ctx) {
    budget.add(this);
    var _ = channel.closeFuture().addListener(_ -> budget.remove(this));
  }

  @Override
  public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
    if (message instanceof ByteBuf bytes) {
      budget.wrote(bytes.readableBytes());
    }
    var _ = ctx.write(message, promise);
  }

  @Override
  public long waitingBytes() {
    ChannelOutboundBuffer buffer = channel.unsafe().outboundBuffer();
    return buffer == null ? 0 : buffer.totalPendingWriteBytes();
  }

  @Override
  public void cut() {
    var _ = channel.close();
  }
}
