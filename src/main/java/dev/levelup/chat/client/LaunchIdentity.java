package dev.levelup.chat.client;

/** Who the program signs in as when it starts. */
public sealed interface LaunchIdentity {
  /** Whoever the profile knows from the last time; the sign-in screen where it knows nobody. */
  record Remembered() implements LaunchIdentity {}

  /** Somebody with an account. Never logged. */
  record Account(String userName, String password) implements LaunchIdentity {
    @Override
    public String toString() {
      return "Account[userName=" + userName + "]";
    }
  }

  /** Somebody with a token. Never logged. */
  record Token(String token) implements LaunchIdentity {
    @Override
    public String toString() {
      return "Token[]";
    }
  }
}
