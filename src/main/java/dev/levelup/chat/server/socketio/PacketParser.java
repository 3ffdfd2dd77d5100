package dev.levelup.chat.server.socketio;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a packet's head: {@code <type>[<attachments>-][<namespace>,][<ack id>][<JSON>]}. The JSON
 * is left for the worker that will need it.
 */
final class PacketParser {
  private static final List<SocketPacket.Type> TYPES = List.of(SocketPacket.Type.values());
  private static final int MAX_ATTACHMENTS = 10;
  private static final int MAX_DIGITS = 15;

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
    int attachments = type.isBinary() ? attachments() : 0;
    String namespace = namespace();
    long ackId = number();
    return new SocketPacket(
        type, attachments, namespace, ackId, text.substring(at), new ArrayList<>(attachments));
  }

  private SocketPacket.Type type() throws MalformedPacketException {
    int digit = text.isEmpty() ? -1 : text.charAt(at++) - '0';
    if (digit < 0 || digit >= TYPES.size()) {
      throw new MalformedPacketException("no such packet type");
    }
    return TYPES.get(digit);
  }

  private int attachments() throws MalformedPacketException {
    long count = number();
    if (count < 0 || count > MAX_ATTACHMENTS || at == text.length() || text.charAt(at++) != '-') {
      throw new MalformedPacketException("no fitting number of attachments");
    }
    return (int) count;
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

  /** The digits that come next, or {@link SocketPacket#NO_ACK} for none. */
  private long number() throws MalformedPacketException {
    int start = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    if (at - start > MAX_DIGITS) {
      throw new MalformedPacketException("a number is too long");
    }
    return start == at ? SocketPacket.NO_ACK : Long.parseLong(text.substring(start, at));
  }
}
