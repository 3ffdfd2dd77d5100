package dev.levelup.chat.server.netty;

import dev.levelup.chat.server.logging.LogThrottle;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** The client's address behind a proxy. */
final class ForwardedFor {
  private static final LogThrottle log =
      new LogThrottle(LoggerFactory.getLogger(ForwardedFor.class));
  private static final String HEADER = "X-Forwarded-For";
  private static final int LONGEST_ENTRY = 64;

  /** An address, IPv6 with or without brackets, optionally with the port that some proxies add. */
  private static final Pattern WITH_PORT =
      Pattern.compile(
          "\\[([0-9A-Fa-f:.%]+)](?::\\d{1,5})?|([0-9.]+)(?::\\d{1,5})|([0-9A-Fa-f:.%]+)");

  private ForwardedFor() {}

  /**
   * The last address in the last of the headers: the proxy added it; those before it came with the
   * request and may be forged.
   *
   * @param proxy the result when it is not an address, which is logged
   */
  static InetAddress client(HttpHeaders headers, InetAddress proxy) {
    List<String> lines = headers.getAll(HEADER);
    String last = lines.isEmpty() ? "" : lines.getLast();
    String entry = last.substring(last.lastIndexOf(',') + 1).strip();
    InetAddress client = address(entry);
    if (client == null) {
      tell();
      return proxy;
    }
    return client;
  }

  private static @Nullable InetAddress address(String entry) {
    Matcher parts = WITH_PORT.matcher(entry);
    if (entry.length() > LONGEST_ENTRY || !parts.matches()) {
      return null;
    }
    for (int i = 1; i <= parts.groupCount(); i++) {
      if (parts.group(i) != null) {
        return NetUtil.createInetAddressFromIpAddressString(parts.group(i));
      }
    }
    return null;
  }

  private static void tell() {
    log.log(
        Level.WARN,
        HEADER,
        "the proxy names no client's address in "
            + HEADER
            + ": those whom it does not name count as one, and share its limits");
  }
}
