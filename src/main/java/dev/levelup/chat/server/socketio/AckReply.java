package dev.levelup.chat.server.socketio;

import com.google.gson.JsonElement;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** The acknowledgement of an event, with the client's ack id. */
final class AckReply implements Reply {
  /** No client counts further; a longer id is not repeated. */
  private static final int LONGEST_ID = 32;

  private final Socket<?> socket;
  private final String ackId;
  private final AtomicBoolean isDue;

  AckReply(Socket<?> socket, String ackId) {
    this.socket = socket;
    this.ackId = ackId;
    this.isDue = new AtomicBoolean(isWanted());
  }

  @Override
  public boolean isWanted() {
    return !ackId.equals(SocketPacket.NO_ACK) && ackId.length() <= LONGEST_ID;
  }

  @Override
  public void send(List<JsonElement> args, List<byte[]> attachments) {
    if (isDue.getAndSet(false)) {
      socket.send(PacketEncoder.ack(ackId, args, attachments));
    }
  }
}
