package dev.levelup.chat.server.socketio.engine;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Packets as WebSocket messages. The channel's own loop is the session's home too, except after an
 * upgrade, where Netty carries what is written from the one to the other, in order.
 */
final class WebSocketTransport implements Transport {
  /** How long a client that is told farewell may take to read what was sent to it before. */
  private static final Duration FAREWELL = Duration.ofSeconds(10);

  private final Channel channel;

  WebSocketTransport(Channel channel, int maxBacklogBytes) {
    this.channel = channel;
    channel
        .config()
        .setWriteBufferWaterMark(new WriteBufferWaterMark(maxBacklogBytes / 2, maxBacklogBytes));
  }

  @Override
  public void write(EnginePacket packet) {
    var _ = channel.write(WebSocketFrames.encode(packet, channel.alloc()), channel.voidPromise());
  }

  @Override
  public void write(SharedPacket packet) {
    var _ = channel.write(packet.frame(), channel.voidPromise());
  }

  @Override
  public void flush() {
    channel.flush();
  }

  @Override
  public boolean isOverfull() {
    return !channel.isWritable();
  }

  @Override
  public void pause() {
    channel.config().setAutoRead(false);
  }

  @Override
  public void resume() {
    channel.config().setAutoRead(true);
  }

  @Override
  public boolean close(CloseReason reason) {
    switch (reason) {
      case SERVER_CLOSE, TRANSPORT_CLOSE -> farewell(WebSocketCloseStatus.NORMAL_CLOSURE);
      case PARSE_ERROR, TRANSPORT_ERROR -> farewell(WebSocketCloseStatus.POLICY_VIOLATION);
      case PING_TIMEOUT, BACKLOG_FULL -> cut();
    }
    return true;
  }

  private void farewell(WebSocketCloseStatus status) {
    if (!channel.isActive()) {
      return;
    }
    var _ =
        channel
            .writeAndFlush(new CloseWebSocketFrame(status))
            .addListener(ChannelFutureListener.CLOSE);
    Future<?> patience =
        channel.eventLoop().schedule(this::cut, FAREWELL.toSeconds(), TimeUnit.SECONDS);
    var _ = channel.closeFuture().addListener(_ -> patience.cancel(false));
  }

  private void cut() {
    var _ = channel.close();
  }
}
