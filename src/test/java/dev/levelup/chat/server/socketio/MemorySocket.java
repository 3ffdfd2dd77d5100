package dev.levelup.chat.server.socketio;

import dev.levelup.chat.server.socketio.engine.EnginePacket;
import dev.levelup.chat.server.socketio.engine.SharedPacket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Sockets without a session and without a thread: what is sent to a client is passed to it within
 * the call, in order. Rooms and packets are the real ones.
 */
public final class MemorySocket<S> implements Carrier<S> {
  /** The other end of the connection. */
  public interface Client {
    void hears(Event event);

    /** The server has closed the connection. */
    void isDisconnected();
  }

  private final PacketReader reader = new PacketReader();
  private final Client client;

  private MemorySocket(Client client) {
    this.client = client;
  }

  /** A socket that may join rooms; empty if its owner has too many already. */
  public static <S> Optional<Socket<S>> admit(Rooms<S> rooms, S session, Client client) {
    Socket<S> socket = new Socket<>("", session, new MemorySocket<>(client));
    return rooms.admit(socket) ? Optional.of(socket) : Optional.empty();
  }

  /** The client has disconnected, or was disconnected. */
  public static <S> void leave(Rooms<S> rooms, Socket<S> socket) {
    socket.gone();
    rooms.evict(socket);
  }

  @Override
  public Executor home() {
    return Runnable::run;
  }

  @Override
  public void execute(Runnable task) {
    task.run();
  }

  @Override
  public void send(Socket<S> from, List<EnginePacket> packets) {
    packets.forEach(this::hand);
  }

  @Override
  public void send(Socket<S> from, SharedPacket packet) {
    if (from.isConnected()) {
      hand(packet.packet());
    }
  }

  private void hand(EnginePacket packet) {
    if (!(packet instanceof EnginePacket.Text(String encoded))) {
      throw new IllegalArgumentException("the chat sends no bytes");
    }
    try {
      SocketPacket read = reader.text(encoded.substring(1));
      if (read == null) {
        throw new IllegalArgumentException("the chat sends no bytes");
      }
      client.hears(EventParser.parse(read));
    } catch (MalformedPacketException | UnfitPacketException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void disconnect(Socket<S> socket) {
    client.isDisconnected();
  }
}
