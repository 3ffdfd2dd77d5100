package dev.levelup.chat.client.state;

import java.time.Instant;
import java.util.List;

/**
 * What a person can know a server's certificate by.
 *
 * @param names the hosts that it is for
 * @param issuer who signed it
 * @param from when it begins to be good
 * @param until when it ceases to
 */
public record ServerCertificate(List<String> names, String issuer, Instant from, Instant until) {
  public ServerCertificate {
    names = names.stream().map(ForeignText::line).toList();
    issuer = ForeignText.line(issuer);
  }
}
