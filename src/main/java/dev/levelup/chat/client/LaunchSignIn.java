package dev.levelup.chat.client;

import dev.levelup.chat.client.cache.Profile;
import dev.levelup.chat.client.sync.account.AccountController;
import java.util.Objects;

/**
 * The sign-in of a start: as the launch options say, and for the rest as the last time. On the FX
 * thread.
 */
final class LaunchSignIn {
  /** The server of users who have never signed in. */
  private static final String USUAL_SERVER = "http://127.0.0.1:8001";

  private final LaunchOptions launchOptions;
  private final Profile profile;
  private final AccountController account;

  LaunchSignIn(LaunchOptions launchOptions, Profile profile, AccountController account) {
    this.launchOptions = launchOptions;
    this.profile = profile;
    this.account = account;
  }

  /** The server address that the sign-in screen shows at first. */
  String server() {
    String last = profile.preferences().server();
    String known = last == null ? USUAL_SERVER : last;
    return Objects.requireNonNullElse(launchOptions.server(), known);
  }

  /** The user name that the sign-in screen shows at first; may be empty. */
  String userName() {
    if (launchOptions.who() instanceof LaunchIdentity.Account named) {
      return named.userName();
    }
    String last = profile.preferences().userName();
    return last == null ? "" : last;
  }

  void begin() {
    switch (launchOptions.who()) {
      case LaunchIdentity.Remembered _ -> resume();
      case LaunchIdentity.Account named ->
          account.signIn(server(), named.userName(), named.password());
      case LaunchIdentity.Token token -> account.signInWithToken(server(), token.token());
    }
  }

  private void resume() {
    if (launchOptions.server() == null) {
      account.resume();
    } else {
      account.resumeAt(launchOptions.server());
    }
  }
}
