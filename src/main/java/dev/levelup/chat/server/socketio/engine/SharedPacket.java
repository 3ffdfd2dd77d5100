package dev.levelup.chat.server.socketio.engine;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.DefaultByteBufHolder;

/**
 * A packet for many sessions, encoded once: as text for those that poll, and as a WebSocket frame,
 * which is counted: whoever holds it on retains it, and releases it in the end. Safe for any
 * thread.
 */
public final class SharedPacket extends DefaultByteBufHolder {
  private final EnginePacket packet;

  private SharedPacket(EnginePacket packet, ByteBuf frame) {
    super(frame);
    this.packet = packet;
  }

  /** Encodes a packet, retained once for the caller. */
  public static SharedPacket of(EnginePacket packet) {
    return new SharedPacket(packet, WebSocketFrames.encode(packet, ByteBufAllocator.DEFAULT));
  }

  EnginePacket packet() {
    return packet;
  }

  /** The frame once more, with a reader of its own; retained for the caller. */
  ByteBuf frame() {
    return content().retainedDuplicate();
  }
}
