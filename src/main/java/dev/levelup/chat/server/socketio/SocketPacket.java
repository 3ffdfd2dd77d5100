package dev.levelup.chat.server.socketio;

import java.util.List;

/**
 * A packet from a client, with its JSON not parsed yet.
 *
 * @param attachmentCount how many binary messages belong to it
 * @param ackId the digits of the requested acknowledgement's id, as the client sent them, or {@link
 *     #NO_ACK}
 * @param json the rest of the packet; may be empty
 * @param attachments those received and not dropped
 */
record SocketPacket(
    Type type,
    long attachmentCount,
    String namespace,
    String ackId,
    String json,
    List<byte[]> attachments) {
  static final String MAIN_NAMESPACE = "/";
  static final String NO_ACK = "";

  /** The types in the order of their digits. */
  enum Type {
    CONNECT,
    DISCONNECT,
    EVENT,
    ACK,
    CONNECT_ERROR,
    BINARY_EVENT,
    BINARY_ACK;

    boolean isBinary() {
      return this == BINARY_EVENT || this == BINARY_ACK;
    }
  }

  /** Whether no attachment was dropped. */
  boolean isWhole() {
    return attachments.size() == attachmentCount;
  }
}
