package dev.levelup.chat.client.state;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a link for people leads to: {@code levelup://join/<host[:port]>/<code>}. It comes from
 * strangers, so it is taken in that form alone.
 *
 * @param server host and port as somebody would type them, in ASCII
 * @param code of an invitation
 */
public record InviteLink(String server, String code) {
  private static final int LONGEST = 512;
  private static final int LONGEST_HOST = 253;
  private static final int LARGEST_PORT = 65_535;
  private static final String SCHEME = "levelup:";

  private static final Pattern LINK =
      Pattern.compile(
          "(?i:levelup://join)/(?<host>[a-z0-9.-]+|\\[[a-f0-9:.]+\\])(?::(?<port>[0-9]{1,5}))?"
              + "/(?<code>[\\w.~-]{1,200})/?",
          Pattern.CASE_INSENSITIVE);

  private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
  private static final Pattern NAME = Pattern.compile(LABEL + "(?:\\." + LABEL + ")*");
  private static final Pattern NUMBERS = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)");
  private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
  private static final Pattern IPV4 = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");

  /** Whether somebody means such a link, a good one or not: a code is never so. */
  public static boolean isMeant(String text) {
    return text.contains("/") || text.strip().toLowerCase(Locale.ROOT).startsWith(SCHEME);
  }

  /** The link; empty for every other text. */
  public static Optional<InviteLink> parse(String text) {
    String link = text.strip();
    if (link.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher matcher = LINK.matcher(link);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String host = matcher.group("host").toLowerCase(Locale.ROOT);
    String port = matcher.group("port");
    if (!isHost(host) || (port != null && !isPort(port))) {
      return Optional.empty();
    }
    String server = port == null ? host : host + ":" + Integer.parseInt(port);
    return Optional.of(new InviteLink(server, matcher.group("code")));
  }

  /** A name, or an address that is written in full: no other spelling of one. */
  private static boolean isHost(String host) {
    if (host.startsWith("[")) {
      return host.indexOf(':') != host.lastIndexOf(':');
    }
    boolean isNumbers = NUMBERS.matcher(host).matches();
    return host.length() <= LONGEST_HOST && (isNumbers ? IPV4 : NAME).matcher(host).matches();
  }

  private static boolean isPort(String port) {
    int number = Integer.parseInt(port);
    return number > 0 && number <= LARGEST_PORT;
  }
}
