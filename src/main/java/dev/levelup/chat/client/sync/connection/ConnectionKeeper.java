package dev.levelup.chat.client.sync.connection;

import dev.levelup.chat.client.net.ChatSocket;
import dev.levelup.chat.client.net.Session;
import dev.levelup.chat.client.state.Connection;
import dev.levelup.chat.client.state.ConnectionState;
import dev.levelup.chat.client.state.FxThread;
import java.time.Clock;
import java.time.Duration;
import javafx.util.Subscription;

/** Keeps the socket connected, and publishes the connection's state. */
public final class ConnectionKeeper {
  private final Session session;
  private final ChatSocket socket;
  private final Connection connection;
  private final Backoff backoff;
  private final Clock clock;
  private final FxThread fx;
  private final FxAnswers answers;
  private Subscription timer = Subscription.EMPTY;

  /** The token of the last attempt: an HTTP request may have renewed it since. */
  private String shown;

  private int attempt;
  private boolean refused;
  private boolean closed;

  public ConnectionKeeper(
      Session session,
      ChatSocket socket,
      Connection connection,
      Backoff backoff,
      Clock clock,
      FxThread fx) {
    this.session = session;
    this.shown = session.token();
    this.socket = socket;
    this.connection = connection;
    this.backoff = backoff;
    this.clock = clock;
    this.fx = fx;
    this.answers = new FxAnswers(fx);
  }

  /**
   * Connects at once and resets the backoff: the user clicked "Try again", or a network came up.
   */
  public void tryAgain() {
    if (!connection.isOnline()) {
      attempt = 0;
      connection.set(new ConnectionState.Connecting());
      connect();
    }
  }

  public void start() {
    connect();
  }

  public void close() {
    closed = true;
    timer.unsubscribe();
    socket.disconnect();
  }

  /** Closes the connection, if there is one, without waiting for the event. */
  public void drop() {
    socket.disconnect();
  }

  public void connected(boolean polling) {
    attempt = 0;
    refused = false;
    timer.unsubscribe();
    connection.set(new ConnectionState.Online(polling));
  }

  public void connectFailed() {
    tryLater();
  }

  /** The server closes a connection itself when its token has expired. */
  public void disconnected(boolean byServer) {
    if (byServer && session.canRenew()) {
      connection.set(new ConnectionState.Connecting());
      answers.take(session.renew(shown), () -> !closed, _ -> connect(), _ -> tryLater());
    } else {
      tryLater();
    }
  }

  /**
   * A token may have expired while the machine slept: the session ends only if a renewed one is
   * refused.
   */
  public void tokenRefused() {
    if (refused) {
      session.end();
      return;
    }
    boolean isAskedFor = shown.equals(session.token());
    answers.take(
        session.renew(shown),
        () -> !closed,
        _ -> {
          refused = isAskedFor;
          connect();
        },
        _ -> tryLater());
  }

  private void connect() {
    timer.unsubscribe();
    // A click may have connected before the renewal ended: another try would close that connection.
    if (!connection.isOnline()) {
      shown = session.token();
      socket.connect(shown);
    }
  }

  private void tryLater() {
    // A loss that was noticed on waking from sleep may be reported again by the socket.
    timer.unsubscribe();
    // By the next try even a new token may have expired.
    refused = false;
    if (attempt == Backoff.TRIES) {
      connection.set(new ConnectionState.GaveUp());
      askWhy();
      return;
    }
    attempt++;
    Duration wait = backoff.before(attempt);
    connection.set(new ConnectionState.Reconnecting(attempt, clock.instant().plus(wait)));
    timer = fx.after(wait, this::connect);
  }

  /**
   * The socket does not say why it fails; an HTTP request fails for the same reason, and says it.
   */
  private void askWhy() {
    answers.take(
        session.infoNow(),
        () -> !closed && connection.state() instanceof ConnectionState.GaveUp,
        _ -> {},
        thrown -> connection.set(new ConnectionState.GaveUp(Failures.of(thrown))));
  }
}
