package dev.levelup.chat.server.netty;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The origin of a web page. Two are equal when browsers treat them as the same, however they are
 * written.
 *
 * @param scheme in small letters
 * @param host in small letters and ASCII; an IPv6 address in brackets
 * @param port the scheme's own where none was written; -1 where the scheme has none
 */
record WebOrigin(String scheme, String host, int port) {
  private static final int LONGEST = 300;
  private static final int NO_PORT = -1;
  private static final int LARGEST_PORT = 65_535;
  private static final Pattern ORIGIN =
      Pattern.compile(
          "([a-zA-Z][a-zA-Z0-9+.-]*)://(\\[[0-9a-fA-F:.]+]|[^\\s/:?#@\\[\\]*,]+)(?::(\\d{1,5}))?");

  /** Reads an origin as a browser writes it; empty for anything else. */
  static Optional<WebOrigin> of(String text) {
    Matcher parts = ORIGIN.matcher(text);
    if (text.length() > LONGEST || !parts.matches()) {
      return Optional.empty();
    }
    String scheme = parts.group(1).toLowerCase(Locale.ROOT);
    int port = parts.group(3) == null ? defaultPort(scheme) : Integer.parseInt(parts.group(3));
    if (port > LARGEST_PORT) {
      return Optional.empty();
    }
    return ascii(parts.group(2)).map(host -> new WebOrigin(scheme, host, port));
  }

  /**
   * Reads an origin as a person writes it: spaces around it, a slash behind it.
   *
   * @throws IllegalArgumentException when it is none; the message says what is wanted
   */
  static WebOrigin typed(String text) {
    String trimmed = text.strip();
    String origin = trimmed.endsWith("/") ? trimmed.substring(0, trimmed.length() - 1) : trimmed;
    return of(origin)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "an origin is a scheme and a host, as https://chat.example.org, with a port if"
                        + " it has one; there is none for all"));
  }

  /** Whether a page of this origin has come from that host, as requests name it. */
  boolean isAt(String authority) {
    return of(scheme + "://" + authority.strip()).filter(this::equals).isPresent();
  }

  private static Optional<String> ascii(String host) {
    if (host.startsWith("[")) {
      return Optional.of(host.toLowerCase(Locale.ROOT));
    }
    try {
      return Optional.of(IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static int defaultPort(String scheme) {
    return switch (scheme) {
      case "http" -> 80;
      case "https" -> 443;
      default -> NO_PORT;
    };
  }
}
