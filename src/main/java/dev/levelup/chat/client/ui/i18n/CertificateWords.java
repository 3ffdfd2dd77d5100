package dev.levelup.chat.client.ui.i18n;

import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.ServerCertificate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts about an untrusted certificate. */
public final class CertificateWords {
  /** The number of lines of a fingerprint. */
  public static final int LINES = 4;

  private static final int BYTES_IN_LINE = 8;

  private CertificateWords() {}

  /** The certificate's details except the fingerprint, by name, in order. */
  public static Map<String, String> facts(
      Translations translations, ServerCertificate certificate) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put(translations.of("certificate.place"), translations.isolate(certificate.place()));
    facts.put(
        translations.of("certificate.names"),
        translations.isolate(String.join(", ", certificate.names())));
    facts.put(translations.of("certificate.issuer"), translations.isolate(certificate.issuer()));
    facts.put(
        translations.of("certificate.valid"),
        translations.of(
            "certificate.from-until",
            translations.day(certificate.from()),
            translations.day(certificate.until())));
    return facts;
  }

  /** The details in one line. */
  public static String spoken(Map<String, String> facts) {
    return facts.entrySet().stream()
        .map(each -> each.getKey() + ": " + each.getValue() + ".")
        .collect(Collectors.joining(" "));
  }

  /** Why the certificate is not trusted. */
  public static String reason(Translations translations, Failure.Kind kind) {
    return switch (kind) {
      case CERTIFICATE_EXPIRED -> translations.of("certificate.why.expired");
      case CERTIFICATE_NOT_YET_VALID -> translations.of("certificate.why.not-yet-valid");
      case CERTIFICATE_OF_OTHER_NAME -> translations.of("certificate.why.other-name");
      case CERTIFICATE_CHANGED -> translations.of("certificate.why.changed");
      default -> translations.of("certificate.why.untrusted");
    };
  }

  /** A fingerprint in the usual notation, in lines of equal length. */
  public static String grouped(String sha256) {
    String digits = sha256.toUpperCase(Locale.ROOT);
    return IntStream.range(0, LINES)
        .mapToObj(
            line -> digits.substring(line * 2 * BYTES_IN_LINE, (line + 1) * 2 * BYTES_IN_LINE))
        .map(line -> line.replaceAll("..(?=.)", "$0:"))
        .collect(Collectors.joining("\n"));
  }
}
