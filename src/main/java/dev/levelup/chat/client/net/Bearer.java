package dev.levelup.chat.client.net;

/** How a token goes over HTTP. */
final class Bearer {
  private Bearer() {}

  static String header(String token) {
    return "Bearer " + token;
  }
}
