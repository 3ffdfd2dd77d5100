package dev.levelup.chat.server.socket;

import dev.levelup.chat.server.socketio.Socket;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Disconnects a socket when its token expires, so that its client reconnects with a new one, and
 * when its sign-in ends. Thread-safe.
 */
public final class SocketExpiry {
  private final Clock clock;
  private final Timer timer;
  private final Map<Socket<ChatSession>, Future<?>> ends = new ConcurrentHashMap<>();
  private final Map<String, Set<Socket<ChatSession>>> bySignIn = new ConcurrentHashMap<>();

  /** Runs tasks later. */
  @FunctionalInterface
  public interface Timer {
    /** Runs a task once, after a delay, unless it is cancelled before. */
    Future<?> schedule(Runnable task, long delay, TimeUnit unit);
  }

  public SocketExpiry(Clock clock, Timer timer) {
    this.clock = clock;
    this.timer = timer;
  }

  void watch(Socket<ChatSession> socket) {
    Duration left = Duration.between(clock.instant(), socket.session().identity().expiresAt());
    String signIn = socket.session().identity().signInId();
    if (signIn != null) {
      bySignIn.compute(signIn, (_, own) -> with(own, socket));
    }
    ends.put(socket, timer.schedule(socket::disconnect, left.toMillis(), TimeUnit.MILLISECONDS));
  }

  void forget(Socket<ChatSession> socket) {
    Future<?> end = ends.remove(socket);
    if (end != null) {
      end.cancel(false);
    }
    String signIn = socket.session().identity().signInId();
    if (signIn != null) {
      bySignIn.computeIfPresent(signIn, (_, own) -> without(own, socket));
    }
  }

  /** A new set each time, so that iterations over the previous one are not affected. */
  private static <T> Set<T> with(@Nullable Set<T> before, T added) {
    Set<T> after = before == null ? new LinkedHashSet<>() : new LinkedHashSet<>(before);
    after.add(added);
    return after;
  }

  private static <T> @Nullable Set<T> without(Set<T> before, T gone) {
    Set<T> after = new LinkedHashSet<>(before);
    after.remove(gone);
    return after.isEmpty() ? null : after;
  }

  /** Disconnects every socket, so that its client reconnects and reloads. */
  public void endAll() {
    ends.keySet().forEach(Socket::disconnect);
  }

  /** Disconnects the sockets of a sign-in. */
  public void ended(String signInId) {
    bySignIn.getOrDefault(signInId, Set.of()).forEach(Socket::disconnect);
  }
}
