package dev.levelup.chat.server.socketio.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;

/** Encodes a packet as one complete, unmasked WebSocket frame (RFC 6455, 5.2). */
final class WebSocketFrames {
  private static final int FINAL_TEXT = 0x81;
  private static final int FINAL_BINARY = 0x82;

  private WebSocketFrames() {}

  static byte[] encode(EnginePacket packet) {
    return switch (packet) {
      case EnginePacket.Text(String text) -> frame(FINAL_TEXT, text.getBytes(UTF_8));
      case EnginePacket.Binary(byte[] bytes) -> frame(FINAL_BINARY, bytes);
    };
  }

  private static byte[] frame(int firstByte, byte[] content) {
    int length = content.length;
    int header = length < 126 ? 2 : length <= 0xFFFF ? 4 : 10;
    ByteBuffer frame = ByteBuffer.allocate(header + length).put((byte) firstByte);
    switch (header) {
      case 2 -> frame.put((byte) length);
      case 4 -> frame.put((byte) 126).putShort((short) length);
      default -> frame.put((byte) 127).putLong(length);
    }
    return frame.put(content).array();
  }
}
