package dev.levelup.chat.client.diagnostics;

import dev.levelup.chat.client.state.Connection;
import dev.levelup.chat.client.state.ConnectionState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.util.Subscription;

/** The state of the connection, and how often it was lost. On the FX thread. */
public final class ConnectionLog {
  private static final int MOST = 20;

  private final Connection connection;
  private final InstantSource clock;
  private final Instant begun;
  private final Deque<Loss> losses = new ArrayDeque<>();
  private final Subscription changing;
  private Instant since;
  private long lost;
  private long refusedTokens;

  ConnectionLog(Connection connection, InstantSource clock) {
    this.connection = connection;
    this.clock = clock;
    begun = clock.instant();
    since = begun;
    changing = connection.stateProperty().subscribe(this::changed);
  }

  void close() {
    changing.unsubscribe();
  }

  private void changed(ConnectionState was, ConnectionState is) {
    // Every failed attempt is a new state of the same class.
    if (!was.getClass().equals(is.getClass())) {
      since = clock.instant();
    }
  }

  /** The present state. */
  public ConnectionState state() {
    return connection.state();
  }

  /** Since when it is in that state, by this machine's clock. */
  public Instant since() {
    return since;
  }

  /** When this sign-in began. */
  public Instant begun() {
    return begun;
  }

  /** How often the connection was lost since then. */
  public long lost() {
    return lost;
  }

  /** How often the server refused a token. */
  public long refusedTokens() {
    return refusedTokens;
  }

  /** The last losses, the newest first. */
  public List<Loss> losses() {
    return List.copyOf(losses);
  }

  /** An open connection has ended; the state changes only after this call. */
  public void lost(Loss.Cause cause) {
    Instant now = clock.instant();
    if (connection.isOnline()) {
      lost++;
      losses.addFirst(new Loss(now, cause, Duration.between(since, now)));
      if (losses.size() > MOST) {
        losses.removeLast();
      }
    }
  }

  /** The server refused a token. */
  public void tokenRefused() {
    refusedTokens++;
  }
}
