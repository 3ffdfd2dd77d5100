package dev.levelup.chat.server.socketio;

import java.util.List;

/**
 * A packet of a client, its JSON unread.
 *
 * @param attachmentCount how many binary messages belong to it
 * @param ackId the number under which the client waits for an acknowledgement, or {@link #NO_ACK}
 * @param json what follows; may be empty
 * @param attachments those that have come
 */
record SocketPacket(
    Type type,
    int attachmentCount,
    String namespace,
    long ackId,
    String json,
    List<byte[]> attachments) {
  static final String MAIN_NAMESPACE = "/";
  static final long NO_ACK = -1;

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

  boolean isComplete() {
    return attachments.size() == attachmentCount;
  }
}
