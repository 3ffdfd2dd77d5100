package dev.levelup.chat.server.socketio.engine;

import java.util.Base64;

/** One packet to a client. */
public sealed interface EnginePacket {
  /** The memory in bytes that a waiting packet uses besides its content. */
  int OVERHEAD = 64;

  /**
   * A packet of text.
   *
   * @param encoded the digit of its type, then its data
   */
  record Text(String encoded) implements EnginePacket {}

  /** A binary message, which has no type digit. */
  @SuppressWarnings("ArrayRecordComponent") // packets are never compared
  record Binary(byte[] bytes) implements EnginePacket {}

  /** A text message. */
  static EnginePacket message(String text) {
    return new Text("4" + text);
  }

  /** A binary message; the bytes must not be changed afterwards. */
  static EnginePacket message(byte[] bytes) {
    return new Binary(bytes);
  }

  /** The packet as encoded in a long-polling payload. */
  default String payloadForm() {
    return switch (this) {
      case Text text -> text.encoded();
      case Binary binary -> "b" + Base64.getEncoder().encodeToString(binary.bytes());
    };
  }

  /** The approximate memory in bytes that the packet uses while it waits. */
  default int weight() {
    return OVERHEAD
        + switch (this) {
          case Text text -> text.encoded().length();
          case Binary binary -> binary.bytes().length;
        };
  }
}
