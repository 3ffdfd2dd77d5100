package dev.levelup.chat.client.sync.connection;

import dev.levelup.chat.client.net.Session;
import dev.levelup.chat.client.state.FxThread;
import java.time.Duration;
import javafx.util.Subscription;

/** Renews a session's token every 15 minutes, before it expires. */
public final class TokenRenewal {
  private static final Duration INTERVAL = Duration.ofMinutes(15);

  private final Session session;
  private final FxThread fx;
  private Subscription timer = Subscription.EMPTY;

  public TokenRenewal(Session session, FxThread fx) {
    this.session = session;
    this.fx = fx;
  }

  public void start() {
    timer = fx.after(INTERVAL, this::renew);
  }

  public void close() {
    timer.unsubscribe();
  }

  private void renew() {
    if (session.canRenew()) {
      // On failure, the next refused request renews it; the session ends itself if the renewal is
      // refused.
      var _ = session.renew(session.token());
      start();
    }
  }
}
