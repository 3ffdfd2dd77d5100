package dev.levelup.chat.server.socketio;

import com.google.gson.JsonElement;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** The acknowledgement of an event under the number that the client gave it. */
final class AckReply implements Reply {
  private final Socket<?> socket;
  private final long ackId;
  private final AtomicBoolean isDue;

  AckReply(Socket<?> socket, long ackId) {
    this.socket = socket;
    this.ackId = ackId;
    this.isDue = new AtomicBoolean(isWanted());
  }

  @Override
  public boolean isWanted() {
    return ackId != SocketPacket.NO_ACK;
  }

  @Override
  public void send(List<JsonElement> args, List<byte[]> attachments) {
    if (isDue.getAndSet(false)) {
      socket.send(PacketEncoder.ack(ackId, args, attachments));
    }
  }
}
