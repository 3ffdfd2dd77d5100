package dev.levelup.chat.bench.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One client of a load. It looks at the first bytes of a frame and never parses its JSON, so that
 * most of the machine's CPU time is left for the server. Confined to its loop.
 */
final class LoadSocket extends ByteToMessageDecoder {
  /** The events that a load receives. The bytes are valid only during the call. */
  interface Ear {
    /** A message of the room. */
    default void message(ByteBuf bytes, int start, int length) {}

    /** What is new in a room that the client has not joined. */
    default void activity(LoadSocket socket) {}

    /** The acknowledgement of a send. */
    default void acknowledged(int id) {}
  }

  private static final String UPGRADE =
      """
      GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r
      Host: 127.0.0.1\r
      Upgrade: websocket\r
      Connection: Upgrade\r
      Sec-WebSocket-Version: 13\r
      Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r
      \r
      """;

  private static final int TEXT = 0x81;
  private static final int MASKED = 0x80;
  private static final int JOIN = 0;

  private final String token;
  private final @Nullable String community;
  private final Ear ear;
  private final CompletableFuture<LoadSocket> ready = new CompletableFuture<>();
  private @Nullable Channel channel;
  private boolean upgraded;

  /**
   * A client that is not connected yet.
   *
   * @param community the room to join, null for none
   */
  LoadSocket(String token, @Nullable String community, Ear ear) {
    this.token = token;
    this.community = community;
    this.ear = ear;
  }

  /**
   * Completes when the client is admitted and has joined its room; fails if it is refused or cut.
   */
  CompletableFuture<LoadSocket> ready() {
    return ready;
  }

  /**
   * Sends a message to the room.
   *
   * @param id from 1, for the acknowledgement; 0 to request none
   */
  void say(int id, String content, String clientMessageId) {
    send(
        "42"
            + (id == 0 ? "" : id)
            + "[\"community:send-message\",{\"communityId\":\""
            + community
            + "\",\"content\":\""
            + content
            + "\",\"clientMessageId\":\""
            + clientMessageId
            + "\"}]");
  }

  @Override
  public void channelActive(ChannelHandlerContext ctx) {
    channel = ctx.channel();
    var _ = ctx.writeAndFlush(ByteBufUtil.writeUtf8(ctx.alloc(), UPGRADE), ctx.voidPromise());
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    ready.completeExceptionally(new IllegalStateException("the server closed the connection"));
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    ready.completeExceptionally(cause);
    var _ = ctx.close();
  }

  @Override
  protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
    if (upgraded || upgraded(in)) {
      upgraded = true;
      while (takesFrame(in)) {}
    }
  }

  /** Skips the response to the handshake, once it is complete. */
  private static boolean upgraded(ByteBuf in) {
    String answer = in.toString(UTF_8);
    int end = answer.indexOf("\r\n\r\n");
    if (end >= 0 && !answer.startsWith("HTTP/1.1 101")) {
      throw new IllegalStateException(answer);
    }
    in.skipBytes(end < 0 ? 0 : end + 4);
    return end >= 0;
  }

  private boolean takesFrame(ByteBuf in) {
    int frame = in.readerIndex();
    if (in.readableBytes() < 2) {
      return false;
    }
    boolean isLong = in.getByte(frame + 1) == 126;
    int header = isLong ? 4 : 2;
    if (in.readableBytes() < header) {
      return false;
    }
    int length = isLong ? in.getUnsignedShort(frame + 2) : in.getByte(frame + 1);
    if (in.readableBytes() < header + length) {
      return false;
    }
    if (in.getUnsignedByte(frame) == TEXT) {
      take(in, frame + header, length);
    }
    in.skipBytes(header + length);
    return true;
  }

  private void take(ByteBuf in, int start, int length) {
    switch (in.getByte(start)) {
      case '0' -> send("40{\"token\":\"" + token + "\"}");
      case '2' -> send("3");
      case '4' -> takeMessage(in, start, length);
      default -> {}
    }
  }

  private void takeMessage(ByteBuf in, int start, int length) {
    switch (in.getByte(start + 1)) {
      case '0' -> connected();
      case '2' -> {
        if (in.getByte(start + 4) == 'c') { // 42["community:new-message", the room's only such
          ear.message(in, start, length);
        } else if (in.getByte(start + 9) == 'a') { // 42["room-activity", the only such
          ear.activity(this);
        }
      }
      case '3' -> acknowledged(number(in, start + 2));
      case '4' -> throw new IllegalStateException("the server refused the token");
      default -> {}
    }
  }

  private void connected() {
    if (community == null) {
      ready.complete(this);
    } else {
      send("42" + JOIN + "[\"join-community\",{\"communityId\":\"" + community + "\"}]");
    }
  }

  private void acknowledged(int id) {
    if (id == JOIN) {
      ready.complete(this);
    } else {
      ear.acknowledged(id);
    }
  }

  /** Parses the digits that begin there. */
  static int number(ByteBuf bytes, int start) {
    int number = 0;
    for (int at = start; bytes.getByte(at) >= '0' && bytes.getByte(at) <= '9'; at++) {
      number = 10 * number + bytes.getByte(at) - '0';
    }
    return number;
  }

  /** A client's frames are masked; a mask of zeros leaves them unchanged. */
  private void send(String packet) {
    if (channel == null || packet.length() > 0xFFFF) {
      throw new IllegalStateException("not connected, or too long");
    }
    ByteBuf frame = channel.alloc().ioBuffer(8 + packet.length()).writeByte(TEXT);
    if (packet.length() < 126) {
      frame.writeByte(MASKED | packet.length());
    } else {
      frame.writeByte(MASKED | 126).writeShort(packet.length());
    }
    frame.writeInt(0).writeBytes(packet.getBytes(UTF_8));
    var _ = channel.writeAndFlush(frame, channel.voidPromise());
  }
}
