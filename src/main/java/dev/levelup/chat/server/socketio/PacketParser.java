package dev.levelup.chat.server.socketio;

import java.util.ArrayList;
import java.util.List;

/**
 * Parses a packet's head: {@code <type>[<attachments>-][<namespace>,][<ack id>][<JSON>]}. The JSON
 * is left to the worker that needs it.
 */
final class PacketParser {
  private static final List<SocketPacket.Type> TYPES = List.of(SocketPacket.Type.values());
  private static final int MAX_COUNT_DIGITS = 15;

  private final String text;
  private int at;

  private PacketParser(String text) {
    this.text = text;
  }

  static SocketPacket parse(String text) throws MalformedPacketException {
    return new PacketParser(text).packet();
  }

  private SocketPacket packet() throws MalformedPacketException {
    SocketPacket.Type type = type();
    long attachments = type.isBinary() ? attachments() : 0;
    String namespace = namespace();
    String ackId = digits();
    return new SocketPacket(
        type, attachments, namespace, ackId, text.substring(at), new ArrayList<>());
  }

  private SocketPacket.Type type() throws MalformedPacketException {
    int digit = text.isEmpty() ? -1 : text.charAt(at++) - '0';
    if (digit < 0 || digit >= TYPES.size()) {
      throw new MalformedPacketException("no such packet type");
    }
    return TYPES.get(digit);
  }

  private long attachments() throws MalformedPacketException {
    String count = digits();
    if (count.isEmpty()
        || count.length() > MAX_COUNT_DIGITS
        || at == text.length()
        || text.charAt(at++) != '-') {
      throw new MalformedPacketException("no number of attachments");
    }
    return Long.parseLong(count);
  }

  private String namespace() {
    if (at == text.length() || text.charAt(at) != '/') {
      return SocketPacket.MAIN_NAMESPACE;
    }
    int comma = text.indexOf(',', at);
    int end = comma < 0 ? text.length() : comma;
    String namespace = text.substring(at, end);
    at = Math.min(end + 1, text.length());
    return namespace;
  }

  /** The digits at the current position; empty if there are none. */
  private String digits() {
    int start = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return text.substring(start, at);
  }
}
