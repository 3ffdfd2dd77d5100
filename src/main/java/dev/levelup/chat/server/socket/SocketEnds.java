package dev.levelup.chat.server.socket;

import dev.levelup.chat.server.domain.SignInListener;
import dev.levelup.chat.server.socketio.Socket;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Ends a connection when its token runs out, for its client to come again with a new one, and when
 * its sign-in ends. Safe for many threads.
 */
public final class SocketEnds implements SignInListener {
  private final Clock clock;
  private final ScheduledExecutorService timer;
  private final Map<Socket<ChatSession>, Future<?>> ends = new ConcurrentHashMap<>();

  public SocketEnds(Clock clock, ScheduledExecutorService timer) {
    this.clock = clock;
    this.timer = timer;
  }

  void watch(Socket<ChatSession> socket) {
    Duration left = Duration.between(clock.instant(), socket.session().identity().expiresAt());
    ends.put(socket, timer.schedule(socket::disconnect, left.toMillis(), TimeUnit.MILLISECONDS));
  }

  void forget(Socket<ChatSession> socket) {
    Future<?> end = ends.remove(socket);
    if (end != null) {
      end.cancel(false);
    }
  }

  /** Ends every connection, for its client to come again and see what is so now. */
  public void endAll() {
    ends.keySet().forEach(Socket::disconnect);
  }

  @Override
  public void ended(String signInId) {
    for (Socket<ChatSession> socket : ends.keySet()) {
      if (signInId.equals(socket.session().identity().signInId())) {
        socket.disconnect();
      }
    }
  }
}
