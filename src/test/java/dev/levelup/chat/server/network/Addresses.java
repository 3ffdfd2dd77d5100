package dev.levelup.chat.server.network;

import java.net.InetAddress;

/** Made-up addresses. */
public final class Addresses {
  private Addresses() {}

  /** Parses the address. */
  public static InetAddress of(String literal) {
    return InetAddress.ofLiteral(literal);
  }
}
