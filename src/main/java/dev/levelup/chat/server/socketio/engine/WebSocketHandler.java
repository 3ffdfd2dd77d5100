package dev.levelup.chat.server.socketio.engine;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;

/** Passes the messages of one WebSocket to its session. On the channel's event loop. */
final class WebSocketHandler extends SimpleChannelInboundHandler<WebSocketFrame> {
  private final WebSocketTransport transport;
  private final EngineSession session;

  WebSocketHandler(WebSocketTransport transport, EngineSession session) {
    this.transport = transport;
    this.session = session;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext ctx, WebSocketFrame frame) {
    switch (frame) {
      case TextWebSocketFrame text -> {
        String packet = text.text();
        session.onHome(() -> session.received(transport, packet));
      }
      case BinaryWebSocketFrame binary -> {
        byte[] bytes = ByteBufUtil.getBytes(binary.content());
        session.onHome(() -> session.received(transport, bytes));
      }
      case PingWebSocketFrame ping -> answerPing(ctx, ping);
      case CloseWebSocketFrame close -> reply(ctx, close.retainedDuplicate());
      default -> {}
    }
  }

  /** If a client pings without reading the pongs, they would accumulate. */
  private static void answerPing(ChannelHandlerContext ctx, PingWebSocketFrame ping) {
    if (ctx.channel().isWritable()) {
      var _ = ctx.writeAndFlush(new PongWebSocketFrame(ping.content().retain()));
    } else {
      var _ = ctx.close();
    }
  }

  private static void reply(ChannelHandlerContext ctx, WebSocketFrame close) {
    var _ = ctx.writeAndFlush(close).addListener(ChannelFutureListener.CLOSE);
  }

  /** A WebSocket cannot be half-closed: a client that closes its output has closed it. */
  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    if (event instanceof ChannelInputShutdownEvent) {
      var _ = ctx.close();
    }
    ctx.fireUserEventTriggered(event);
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    session.onHome(() -> session.lost(transport));
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    switch (cause) {
      case CorruptedWebSocketFrameException _ -> {} // Netty has said so, and closes
      case TooLongFrameException _ ->
          reply(ctx, new CloseWebSocketFrame(WebSocketCloseStatus.MESSAGE_TOO_BIG));
      default -> {
        var _ = ctx.close();
      }
    }
  }
}
