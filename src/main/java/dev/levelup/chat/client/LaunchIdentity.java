package dev.levelup.chat.client;

/** How the program signs in when it starts. */
public sealed interface LaunchIdentity {
  /** With the stored sign-in of the profile; shows the sign-in screen if there is none. */
  record Remembered() implements LaunchIdentity {}

  /** With an account. Never logged. */
  record Account(String userName, String password) implements LaunchIdentity {
    @Override
    public String toString() {
      return "Account[userName=" + userName + "]";
    }
  }

  /** With a token. Never logged. */
  record Token(String token) implements LaunchIdentity {
    @Override
    public String toString() {
      return "Token[]";
    }
  }
}
