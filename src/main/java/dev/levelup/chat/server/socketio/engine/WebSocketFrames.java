package dev.levelup.chat.server.socketio.engine;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;

/** Writes a packet as one whole, unmasked WebSocket frame (RFC 6455, 5.2). */
final class WebSocketFrames {
  private static final int FINAL_TEXT = 0x81;
  private static final int FINAL_BINARY = 0x82;
  private static final int MAX_HEADER = 10;

  private WebSocketFrames() {}

  /** A new buffer, which the caller owns. */
  static ByteBuf encode(EnginePacket packet, ByteBufAllocator allocator) {
    return switch (packet) {
      case EnginePacket.Text(String text) -> {
        int length = ByteBufUtil.utf8Bytes(text);
        ByteBuf frame = header(FINAL_TEXT, length, allocator);
        ByteBufUtil.reserveAndWriteUtf8(frame, text, length);
        yield frame;
      }
      case EnginePacket.Binary(byte[] bytes) ->
          header(FINAL_BINARY, bytes.length, allocator).writeBytes(bytes);
    };
  }

  private static ByteBuf header(int firstByte, int length, ByteBufAllocator allocator) {
    ByteBuf frame = allocator.ioBuffer(MAX_HEADER + length).writeByte(firstByte);
    if (length < 126) {
      return frame.writeByte(length);
    }
    if (length <= 0xFFFF) {
      return frame.writeByte(126).writeShort(length);
    }
    return frame.writeByte(127).writeLong(length);
  }
}
