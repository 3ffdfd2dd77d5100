package dev.levelup.chat.client.sync.connection;

import dev.levelup.chat.client.net.Gateway;
import dev.levelup.chat.client.state.Connection;
import dev.levelup.chat.client.state.FxThread;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Set;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Watches, while there is no connection, whether the machine's network changes; if so, retries at
 * once.
 */
public final class NetworkWatch {
  private static final Duration INTERVAL = Duration.ofSeconds(2);

  private final Gateway gateway;
  private final Connection connection;
  private final ConnectionKeeper keeper;
  private final FxThread fx;
  private final FxAnswers answers;
  private Subscription timer = Subscription.EMPTY;
  private @Nullable Set<InetAddress> known;
  private boolean closed;

  public NetworkWatch(
      Gateway gateway, Connection connection, ConnectionKeeper keeper, FxThread fx) {
    this.gateway = gateway;
    this.connection = connection;
    this.keeper = keeper;
    this.fx = fx;
    this.answers = new FxAnswers(fx);
  }

  public void start() {
    timer = fx.after(INTERVAL, this::look);
  }

  public void close() {
    closed = true;
    timer.unsubscribe();
  }

  private void look() {
    if (connection.isOnline()) {
      known = null;
      start();
    } else {
      answers.take(gateway.localAddresses(), () -> !closed, this::compare, _ -> start());
    }
  }

  private void compare(Set<InetAddress> now) {
    boolean another = known != null && !known.equals(now) && !now.isEmpty();
    known = now;
    if (another) {
      keeper.tryAgain();
    }
    start();
  }
}
