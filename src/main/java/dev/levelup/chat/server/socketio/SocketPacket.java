package dev.levelup.chat.server.socketio;

import java.util.List;

/**
 * A packet of a client, its JSON unread.
 *
 * @param attachmentCount how many binary messages belong to it
 * @param ackId the digits under which the client waits for an acknowledgement, as it wrote them, or
 *     {@link #NO_ACK}
 * @param json what follows; may be empty
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
