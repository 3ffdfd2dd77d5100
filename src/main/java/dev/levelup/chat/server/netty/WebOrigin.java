package dev.levelup.chat.server.netty;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The origin of a web page. Two origins are equal when browsers treat them as the same, regardless
 * of notation.
 *
 * @param scheme in lower case
 * @param host in lower case and ASCII; an IPv6 address in brackets
 * @param port the scheme's default if none was given; -1 if the scheme has none
 */
record WebOrigin(String scheme, String host, int port) {
  private static final int LONGEST = 300;
  private static final int NO_PORT = -1;
  private static final int LARGEST_PORT = 65_535;
  private static final Pattern ORIGIN =
      Pattern.compile(
          "([a-zA-Z][a-zA-Z0-9+.-]*)://(\\[[0-9a-fA-F:.]+]|[^\\s/:?#@\\[\\]*,]+)(?::(\\d{1,5}))?");

  /** Parses an origin in the format of browsers; empty for anything else. */
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
   * Parses an origin written by a user: with optional surrounding spaces and trailing slash.
   *
   * @throws IllegalArgumentException when it is invalid; the message describes the expected format
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

  /** Whether a page of this origin was loaded from that host, as given in requests. */
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
