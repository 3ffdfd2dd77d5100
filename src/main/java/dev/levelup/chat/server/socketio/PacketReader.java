package dev.levelup.chat.server.socketio;

import org.jspecify.annotations.Nullable;

/** Assembles packets from the messages of one session. On the session's home loop. */
final class PacketReader {
  private static final int MAX_ATTACHMENTS = 10;
  private static final int MAX_ATTACHED_BYTES = 64 * 1024;

  private @Nullable SocketPacket incomplete;
  private long missing;
  private long attachedBytes;

  /** The packet in a text message, or null while attachments are missing. */
  @Nullable SocketPacket text(String message) throws MalformedPacketException {
    if (incomplete != null) {
      throw new MalformedPacketException("a text where an attachment is due");
    }
    SocketPacket packet = PacketParser.parse(message);
    missing = packet.attachmentCount();
    attachedBytes = 0;
    return whenComplete(packet);
  }

  /** The packet that a binary message completes, or null while others are missing. */
  @Nullable SocketPacket binary(byte[] attachment) throws MalformedPacketException {
    if (incomplete == null) {
      throw new MalformedPacketException("an attachment of nothing");
    }
    missing--;
    attachedBytes += attachment.length;
    if (incomplete.attachmentCount() <= MAX_ATTACHMENTS && attachedBytes <= MAX_ATTACHED_BYTES) {
      incomplete.attachments().add(attachment);
    }
    return whenComplete(incomplete);
  }

  private @Nullable SocketPacket whenComplete(SocketPacket packet) {
    incomplete = missing == 0 ? null : packet;
    return missing == 0 ? packet : null;
  }
}
