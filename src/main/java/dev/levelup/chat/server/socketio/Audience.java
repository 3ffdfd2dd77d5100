package dev.levelup.chat.server.socketio;

import static java.util.stream.Collectors.groupingBy;

import dev.levelup.chat.server.socketio.engine.SharedPacket;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** The sockets in a room at one moment, grouped by event loop. Immutable. */
final class Audience<S> {
  private final int size;
  private final Map<Executor, List<Socket<S>>> byLoop;

  Audience(Collection<Socket<S>> sockets) {
    this.size = sockets.size();
    this.byLoop = sockets.stream().collect(groupingBy(Socket::home));
  }

  int size() {
    return size;
  }

  /** Submits to each loop one task that sends the packets to its sockets. */
  void tell(List<SharedPacket> packets, @Nullable Socket<S> except) {
    byLoop.forEach((loop, sockets) -> tell(loop, sockets, packets, except));
  }

  private void tell(
      Executor loop,
      List<Socket<S>> sockets,
      List<SharedPacket> packets,
      @Nullable Socket<S> except) {
    try {
      loop.execute(() -> send(sockets, packets, except));
    } catch (RejectedExecutionException _) {
      return; // the port is closed
    }
  }

  private static <S> void send(
      List<Socket<S>> sockets, List<SharedPacket> packets, @Nullable Socket<S> except) {
    for (Socket<S> socket : sockets) {
      if (socket != except) {
        packets.forEach(socket::send);
      }
    }
  }
}
