package dev.levelup.chat.client.sync.account;

import dev.levelup.chat.client.net.Session;
import dev.levelup.chat.client.state.FxThread;
import java.util.function.BooleanSupplier;

/**
 * The attempts to sign in. Only the latest counts: results and token events of an earlier one are
 * ignored. On the FX thread.
 */
final class SignInAttempts {
  private final FxThread fx;
  private long latest;

  SignInAttempts(FxThread fx) {
    this.fx = fx;
  }

  /**
   * Begins another attempt.
   *
   * @return whether it is still the latest one
   */
  BooleanSupplier begin() {
    latest++;
    return current();
  }

  /** Whether the attempt that is the latest one now still is. */
  BooleanSupplier current() {
    long mine = latest;
    return () -> mine == latest;
  }

  /** Ends the latest attempt. */
  void cancel() {
    latest++;
  }

  /**
   * A watcher for a session's tokens.
   *
   * @param target called on the FX thread, while the attempt is wanted
   */
  Session.Watcher watcher(BooleanSupplier wanted, Session.Watcher target) {
    return new Session.Watcher() {
      @Override
      public void renewed() {
        hand(target::renewed);
      }

      @Override
      public void ended() {
        hand(target::ended);
      }

      private void hand(Runnable call) {
        fx.execute(
            () -> {
              if (wanted.getAsBoolean()) {
                call.run();
              }
            });
      }
    };
  }
}
