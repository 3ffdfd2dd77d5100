package dev.levelup.chat.protocol;

/** The body of a refresh or a logout. Never logged. */
public record RefreshRequest(String refreshToken) {
  @Override
  public String toString() {
    return "RefreshRequest[]";
  }
}
