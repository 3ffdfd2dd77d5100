package dev.levelup.chat.server.netty;

import io.netty.handler.codec.http.HttpHeaders;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.util.List;

/** Who asks by way of a proxy. */
final class ForwardedFor {
  private static final String HEADER = "X-Forwarded-For";

  private ForwardedFor() {}

  /**
   * The last address in the last of the headers: the proxy added it, what stands before it came
   * with the request and may be invented.
   *
   * @param proxy the answer when it is no address
   */
  static InetAddress client(HttpHeaders headers, InetAddress proxy) {
    List<String> lines = headers.getAll(HEADER);
    String last = lines.isEmpty() ? "" : lines.getLast();
    String entry = last.substring(last.lastIndexOf(',') + 1).strip();
    InetAddress client = NetUtil.createInetAddressFromIpAddressString(entry);
    return client == null ? proxy : client;
  }
}
