package dev.levelup.chat.server.socket;

import dev.levelup.chat.server.socketio.Socket;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Ends a connection when its token runs out; its client comes again with a new one. */
public final class TokenExpiry {
  private final Clock clock;
  private final ScheduledExecutorService timer;
  private final Map<Socket<ChatSession>, Future<?>> ends = new ConcurrentHashMap<>();

  public TokenExpiry(Clock clock, ScheduledExecutorService timer) {
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
}
