package dev.levelup.chat.server.socketio.engine;

import java.security.SecureRandom;
import java.util.Base64;

/** Generates unguessable session ids: a client with the id has control of the session. */
public final class Sids {
  private static final int BYTES = 20;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Sids() {}

  /** A new id of 160 random bits, in characters that are safe in a URL. */
  public static String next() {
    byte[] bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }
}
