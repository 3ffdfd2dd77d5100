package dev.levelup.chat.server.socketio;

import org.jspecify.annotations.Nullable;

/** Puts packets together from the messages of one session. On the session's home loop. */
final class PacketReader {
  private @Nullable SocketPacket incomplete;

  /** The packet in a text message, or null as long as attachments are missing. */
  @Nullable SocketPacket text(String message) throws MalformedPacketException {
    if (incomplete != null) {
      throw new MalformedPacketException("a text where an attachment is due");
    }
    return whenComplete(PacketParser.parse(message));
  }

  /** The packet that a binary message completes, or null as long as others are missing. */
  @Nullable SocketPacket binary(byte[] attachment) throws MalformedPacketException {
    if (incomplete == null) {
      throw new MalformedPacketException("an attachment of nothing");
    }
    incomplete.attachments().add(attachment);
    return whenComplete(incomplete);
  }

  private @Nullable SocketPacket whenComplete(SocketPacket packet) {
    incomplete = packet.isComplete() ? null : packet;
    return packet.isComplete() ? packet : null;
  }
}
