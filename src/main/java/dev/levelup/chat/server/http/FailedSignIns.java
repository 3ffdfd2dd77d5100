package dev.levelup.chat.server.http;

import dev.levelup.chat.server.domain.Refusal;
import java.net.InetAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs failed attempts with passwords and invitation codes: one line each, in a format that
 * programs like fail2ban can match. The line has the address and none of the user's input. Attempts
 * that {@link dev.levelup.chat.server.domain.auth.AttemptLimits} refuses are not logged.
 */
final class FailedSignIns {
  private static final Logger LOG = LoggerFactory.getLogger(FailedSignIns.class);

  private FailedSignIns() {}

  /** Logs a refusal if it is one of those. */
  static void log(InetAddress from, Refusal refusal) {
    switch (refusal) {
      case WRONG_CREDENTIALS, WRONG_PASSWORD, INVITE_INVALID ->
          LOG.info("Failed sign-in from {}: {}", address(from), refusal.code());
      default -> {}
    }
  }

  /** Without the zone (network interface) of a link-local address. */
  private static String address(InetAddress from) {
    String address = from.getHostAddress();
    int card = address.indexOf('%');
    return card < 0 ? address : address.substring(0, card);
  }
}
