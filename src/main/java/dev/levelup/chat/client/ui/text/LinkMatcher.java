package dev.levelup.chat.client.ui.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.levelup.chat.client.ui.text.Segment.Link;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds web addresses in one message: with http or https, or beginning with {@code www.}, which is
 * opened with https. Addresses with a user name are not links: {@code
 * https://bank.example@evil.example} would open the second host.
 */
final class LinkMatcher {
  private static final List<String> SCHEMES = List.of("https://", "http://");
  private static final String WWW = "www.";
  private static final String NEVER_BEFORE_WWW = ".:/\\-_@";
  private static final Pattern PORT = Pattern.compile(":([0-9]++)");
  private static final int LONGEST_PORT = ":65535".length();
  private static final int LAST_PORT = 65_535;

  /** The maximum search distance for a user name, which bounds the cost of hostile texts. */
  private static final int MAX_USER_INFO = 256;

  private final String content;
  private final HostMatcher hosts;
  private final LinkTail tail;

  /** Addresses that would begin before this offset have been rejected. */
  private int rejectedTo;

  LinkMatcher(String content, HostNames names) {
    this.content = content;
    hosts = new HostMatcher(content, names);
    tail = new LinkTail(content);
  }

  /** The scheme with its slashes in lower case; null for none. */
  static @Nullable String schemeAt(String content, int start) {
    for (String scheme : SCHEMES) {
      if (content.regionMatches(true, start, scheme, 0, scheme.length())) {
        return scheme;
      }
    }
    return null;
  }

  /** The address that begins at {@code start}; null if it continues a word or is invalid. */
  @Nullable Link at(int start) {
    String scheme = schemeAt(content, start);
    if (start < rejectedTo || !begins(start, scheme)) {
      return null;
    }
    int host = start + (scheme == null ? 0 : scheme.length());
    int hostEnd = hosts.end(host);
    if (host == hostEnd || content.startsWith("://", hostEnd)) {
      return null;
    }
    String ascii = hosts.ascii(host, hostEnd);
    int portEnd = portEnd(hostEnd);
    if (ascii == null || portEnd < 0 || (scheme == null && !isDomain(ascii))) {
      rejectedTo = hostEnd;
      return null;
    }
    if (hasUserInfo(host)) {
      rejectedTo = runEnd(hostEnd);
      return null;
    }
    int end = tail.end(start, portEnd);
    String target = (scheme == null ? SCHEMES.getFirst() : scheme) + ascii;
    return new Link(
        content.substring(start, end),
        new WebAddress(target + encoded(content.substring(hostEnd, end))),
        Style.PLAIN);
  }

  private boolean begins(int start, @Nullable String scheme) {
    boolean here =
        scheme != null
            || (content.regionMatches(true, start, WWW, 0, WWW.length())
                && (start == 0 || NEVER_BEFORE_WWW.indexOf(content.charAt(start - 1)) < 0));
    return here && !Boundaries.isInsideWord(content, start);
  }

  /** Without a scheme, only public-looking names are links: {@code www.example.org}. */
  private static boolean isDomain(String host) {
    int last = host.lastIndexOf('.') + 1;
    return last > WWW.length() && host.length() > last + 1 && Character.isLetter(host.charAt(last));
  }

  /** The end of the port, if there is one; -1 for an invalid port. */
  private int portEnd(int hostEnd) {
    Matcher port = PORT.matcher(content).region(hostEnd, content.length());
    if (!port.lookingAt()) {
      return hostEnd;
    }
    return port.end() - port.start() > LONGEST_PORT || Integer.parseInt(port.group(1)) > LAST_PORT
        ? -1
        : port.end();
  }

  private boolean hasUserInfo(int from) {
    int limit = Math.min(content.length(), from + MAX_USER_INFO);
    int at = from;
    while (at < limit && "@/?#".indexOf(content.charAt(at)) < 0 && !tail.stops(at)) {
      at++;
    }
    return at < limit && content.charAt(at) == '@';
  }

  private int runEnd(int from) {
    int at = from;
    while (at < content.length() && !tail.stops(at)) {
      at += Character.charCount(content.codePointAt(at));
    }
    return at;
  }

  private static String encoded(String written) {
    StringBuilder ascii = new StringBuilder();
    for (byte each : written.getBytes(UTF_8)) {
      if (each < 0) {
        ascii.append("%%%02X".formatted(each));
      } else {
        ascii.append((char) each);
      }
    }
    return ascii.toString();
  }
}
