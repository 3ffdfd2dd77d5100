package dev.levelup.chat.client.state;

import java.time.Instant;
import java.util.List;

/**
 * What the user sees of a server's certificate.
 *
 * @param place the host and the port of the server
 * @param sha256 its fingerprint: 64 lower-case hexadecimal digits
 * @param names the host names that it is for; of many, the first ones
 * @param issuer who signed it
 * @param from the start of its validity
 * @param until the end of its validity
 */
public record ServerCertificate(
    String place, String sha256, List<String> names, String issuer, Instant from, Instant until) {
  private static final int MOST_NAMES = 8;

  public ServerCertificate {
    names = names.stream().limit(MOST_NAMES).map(ForeignText::line).toList();
    issuer = ForeignText.line(issuer);
  }
}
