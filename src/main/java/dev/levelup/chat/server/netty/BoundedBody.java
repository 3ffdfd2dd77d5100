package dev.levelup.chat.server.netty;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObjectAggregator;
import java.util.Map;

/** Gathers a request's body, as long as it stays within its bound. */
final class BoundedBody extends HttpObjectAggregator {
  BoundedBody(int maxBodyBytes) {
    super(maxBodyBytes);
  }

  /**
   * The connection stays open until the client has stopped sending, or its request's deadline
   * passes: closing it under the client's hands would lose the answer on its way.
   */
  @Override
  protected void handleOversizedMessage(ChannelHandlerContext ctx, HttpMessage oversized) {
    var _ = ctx.writeAndFlush(Responses.of(Refusals.BODY_TOO_LARGE, Map.of(), false));
  }
}
