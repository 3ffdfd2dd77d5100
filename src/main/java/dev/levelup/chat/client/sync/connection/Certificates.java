package dev.levelup.chat.client.sync.connection;

import dev.levelup.chat.client.net.ShownCertificate;
import dev.levelup.chat.client.state.ServerCertificate;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;

/** Reads the fields of a certificate that the user sees. */
final class Certificates {
  private static final int DNS_NAME = 2;
  private static final int IP_ADDRESS = 7;
  private static final Pattern COMMON_NAME = Pattern.compile("CN=((?:\\\\.|[^,+\\\\])*)");

  private Certificates() {}

  static ServerCertificate facts(ShownCertificate shown) {
    X509Certificate certificate = shown.certificate();
    return new ServerCertificate(
        shown.at().toString(),
        shown.sha256(),
        hosts(certificate),
        commonName(certificate.getIssuerX500Principal()),
        certificate.getNotBefore().toInstant(),
        certificate.getNotAfter().toInstant());
  }

  /** Its host names, or its subject if it has none. */
  private static List<String> hosts(X509Certificate certificate) {
    List<String> hosts =
        alternativeNames(certificate)
            .filter(name -> name.get(0) instanceof Integer kind && isHost(kind))
            .map(name -> Objects.toString(name.get(1)))
            .toList();
    return hosts.isEmpty() ? List.of(commonName(certificate.getSubjectX500Principal())) : hosts;
  }

  private static boolean isHost(int kind) {
    return kind == DNS_NAME || kind == IP_ADDRESS;
  }

  private static Stream<List<?>> alternativeNames(X509Certificate certificate) {
    try {
      Collection<List<?>> names = certificate.getSubjectAlternativeNames();
      return names == null ? Stream.empty() : names.stream();
    } catch (CertificateParsingException _) {
      return Stream.empty();
    }
  }

  private static String commonName(X500Principal principal) {
    String name = principal.getName();
    Matcher common = COMMON_NAME.matcher(name);
    return common.find() ? common.group(1).replace("\\", "") : name;
  }
}
