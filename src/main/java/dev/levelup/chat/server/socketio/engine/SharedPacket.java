package dev.levelup.chat.server.socketio.engine;

/**
 * A packet for many sessions, encoded once: as text for polling, and as a WebSocket frame.
 * Thread-safe.
 */
@SuppressWarnings("ArrayRecordComponent") // packets are never compared
public record SharedPacket(EnginePacket packet, byte[] frame) {
  /** Encodes a packet. */
  public static SharedPacket of(EnginePacket packet) {
    return new SharedPacket(packet, WebSocketFrames.encode(packet));
  }
}
