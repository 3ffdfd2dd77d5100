package dev.levelup.chat.client.ui.words;

import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.ServerCertificate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a person is told about a certificate that is not trusted. */
public final class CertificateWords {
  /** Of a fingerprint. */
  public static final int LINES = 4;

  private static final int BYTES_IN_LINE = 8;

  private CertificateWords() {}

  /** What there is to know it by beside its fingerprint, each under its name, in order. */
  public static Map<String, String> facts(Words words, ServerCertificate certificate) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put(words.of("certificate.place"), words.isolate(certificate.place()));
    facts.put(words.of("certificate.names"), words.isolate(String.join(", ", certificate.names())));
    facts.put(words.of("certificate.issuer"), words.isolate(certificate.issuer()));
    facts.put(
        words.of("certificate.valid"),
        words.of(
            "certificate.from-until",
            words.day(certificate.from()),
            words.day(certificate.until())));
    return facts;
  }

  /** The same in one line. */
  public static String spoken(Map<String, String> facts) {
    return facts.entrySet().stream()
        .map(each -> each.getKey() + ": " + each.getValue() + ".")
        .collect(Collectors.joining(" "));
  }

  /** Why it is not trusted. */
  public static String reason(Words words, Failure.Kind kind) {
    return switch (kind) {
      case CERTIFICATE_EXPIRED -> words.of("certificate.why.expired");
      case CERTIFICATE_NOT_YET_VALID -> words.of("certificate.why.not-yet-valid");
      case CERTIFICATE_OF_OTHER_NAME -> words.of("certificate.why.other-name");
      case CERTIFICATE_CHANGED -> words.of("certificate.why.changed");
      default -> words.of("certificate.why.untrusted");
    };
  }

  /** A fingerprint as other programs write it, in lines of equal length. */
  public static String grouped(String sha256) {
    String digits = sha256.toUpperCase(Locale.ROOT);
    return IntStream.range(0, LINES)
        .mapToObj(
            line -> digits.substring(line * 2 * BYTES_IN_LINE, (line + 1) * 2 * BYTES_IN_LINE))
        .map(line -> line.replaceAll("..(?=.)", "$0:"))
        .collect(Collectors.joining("\n"));
  }
}
