package dev.levelup.chat.client.state;

import java.time.Instant;
import java.util.List;

/**
 * What a person can know a server's certificate by.
 *
 * @param place the host and the port where it was shown
 * @param sha256 its fingerprint: 64 small hexadecimal digits
 * @param names the hosts that it is for; of many, the first
 * @param issuer who signed it
 * @param from when it begins to be good
 * @param until when it ceases to
 */
public record ServerCertificate(
    String place, String sha256, List<String> names, String issuer, Instant from, Instant until) {
  private static final int MOST_NAMES = 8;

  public ServerCertificate {
    names = names.stream().limit(MOST_NAMES).map(ForeignText::line).toList();
    issuer = ForeignText.line(issuer);
  }
}
