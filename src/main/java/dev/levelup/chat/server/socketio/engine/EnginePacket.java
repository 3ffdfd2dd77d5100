package dev.levelup.chat.server.socketio.engine;

import java.util.Base64;

/** One packet on its way to a client. */
public sealed interface EnginePacket {
  /** What a packet costs the memory while it waits, besides its content. */
  int OVERHEAD = 64;

  /**
   * A packet of text.
   *
   * @param encoded the digit of its type, then its data
   */
  record Text(String encoded) implements EnginePacket {}

  /** A message of bytes, which has no digit. */
  @SuppressWarnings("ArrayRecordComponent") // packets are never compared
  record Binary(byte[] bytes) implements EnginePacket {}

  /** A text message. */
  static EnginePacket message(String text) {
    return new Text("4" + text);
  }

  /** A binary message; the bytes are not to be changed afterwards. */
  static EnginePacket message(byte[] bytes) {
    return new Binary(bytes);
  }

  /** The packet as it stands in a payload of long polling. */
  default String payloadForm() {
    return switch (this) {
      case Text text -> text.encoded();
      case Binary binary -> "b" + Base64.getEncoder().encodeToString(binary.bytes());
    };
  }

  /** About how many bytes the packet takes while it waits. */
  default int weight() {
    return OVERHEAD
        + switch (this) {
          case Text text -> text.encoded().length();
          case Binary binary -> binary.bytes().length;
        };
  }
}
