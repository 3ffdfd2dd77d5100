package dev.levelup.chat.server.http;

import dev.levelup.chat.server.domain.Refusal;
import java.net.InetAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs who tries passwords and invitation codes: one line for each that was wrong, in a form that
 * programs like fail2ban look for. It has the address and nothing that was typed. What {@link
 * dev.levelup.chat.server.domain.AttemptLimits} refuses is not tried, and not logged.
 */
final class FailedSignIns {
  private static final Logger LOG = LoggerFactory.getLogger(FailedSignIns.class);

  private FailedSignIns() {}

  /** Logs a refusal, if it is one of those. */
  static void log(InetAddress from, Refusal refusal) {
    switch (refusal) {
      case WRONG_CREDENTIALS, WRONG_PASSWORD, INVITE_INVALID ->
          LOG.info("failed sign-in from {}: {}", address(from), refusal.code());
      default -> {}
    }
  }

  /** Without the name of a network card, which a link-local address may have behind it. */
  private static String address(InetAddress from) {
    String address = from.getHostAddress();
    int card = address.indexOf('%');
    return card < 0 ? address : address.substring(0, card);
  }
}
