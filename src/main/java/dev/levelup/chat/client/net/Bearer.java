package dev.levelup.chat.client.net;

/** The HTTP header for a token. */
final class Bearer {
  private Bearer() {}

  static String header(String token) {
    return "Bearer " + token;
  }
}
