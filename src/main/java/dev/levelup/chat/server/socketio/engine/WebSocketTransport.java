package dev.levelup.chat.server.socketio.engine;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Sends packets as WebSocket messages. The channel's own loop is also the session's home, except
 * after an upgrade, where Netty passes writes from one loop to the other, in order.
 */
final class WebSocketTransport implements Transport {
  /** How long a client may take, after the close packet, to read what was sent to it before. */
  private static final Duration FAREWELL = Duration.ofSeconds(10);

  /** How much is collected before it is written to the channel, which counts it as backlog. */
  private static final int CHUNK_BYTES = 64 * 1024;

  private static final LastFrame LAST_FRAME = new LastFrame();

  private final Channel channel;

  /** A shared frame that is the only one in this turn of the loop so far. */
  private byte @Nullable [] alone;

  /** The concatenated frames of this turn of the loop; null if there are none. */
  private @Nullable ByteBuf gathered;

  WebSocketTransport(Channel channel, int maxBacklogBytes) {
    this.channel = channel;
    channel
        .config()
        .setWriteBufferWaterMark(new WriteBufferWaterMark(maxBacklogBytes / 2, maxBacklogBytes));
  }

  @Override
  public String name() {
    return "websocket";
  }

  @Override
  public void write(EnginePacket packet) {
    gather(WebSocketFrames.encode(packet));
  }

  @Override
  public void write(SharedPacket packet) {
    if (gathered == null && alone == null) {
      alone = packet.frame();
    } else {
      gather(packet.frame());
    }
  }

  /** Copying a second frame is cheaper than writing it to the channel separately. */
  private void gather(byte[] frame) {
    if (gathered == null) {
      gathered = channel.alloc().ioBuffer(frame.length);
    }
    if (alone != null) {
      gathered.writeBytes(alone);
      alone = null;
    }
    gathered.writeBytes(frame);
    if (gathered.readableBytes() >= CHUNK_BYTES) {
      handOver();
    }
  }

  private void handOver() {
    if (alone != null) {
      var _ = channel.write(LAST_FRAME.share(alone, channel.alloc()), channel.voidPromise());
      alone = null;
    }
    if (gathered != null) {
      var _ = channel.write(gathered, channel.voidPromise());
      gathered = null;
    }
  }

  @Override
  public void flush() {
    handOver();
    channel.flush();
  }

  @Override
  public boolean isOverfull() {
    ChannelOutboundBuffer waiting = channel.unsafe().outboundBuffer();
    return waiting != null && !waiting.isWritable(); // a connection that was reset has no buffer
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
    handOver();
    switch (reason) {
      case SERVER_CLOSE, TRANSPORT_CLOSE -> farewell(WebSocketCloseStatus.NORMAL_CLOSURE);
      case PARSE_ERROR, TRANSPORT_ERROR -> farewell(WebSocketCloseStatus.POLICY_VIOLATION);
      case PING_TIMEOUT, BACKLOG_FULL, PLACE_GIVEN_AWAY -> cut();
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
