package dev.levelup.chat.protocol;

/** The body of a sign-in or a registration. Never logged. */
public record Credentials(String userName, String password) {
  @Override
  public String toString() {
    return "Credentials[userName=" + userName + "]";
  }
}
