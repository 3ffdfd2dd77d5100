package dev.levelup.chat.client.ui.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.Shown;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.Failure.Kind;
import dev.levelup.chat.client.state.ServerCertificate;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailureWordsTest {
  private static final ServerCertificate CERTIFICATE =
      new ServerCertificate(
          "chat.example.org:443",
          "00".repeat(32),
          List.of("chat.example.org", "10.0.0.7"),
          "Raid Night",
          Instant.parse("2031-02-03T12:00:00Z"),
          Instant.parse("2032-05-06T12:00:00Z"));

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "ar"})
  void everyFailureHasItsOwnWords(String language) {
    Translations translations = new Translations(Locale.forLanguageTag(language));
    Stream<String> said =
        Stream.of(Kind.values()).map(kind -> FailureWords.of(translations, Failure.of(kind)));
    assertThat(said).doesNotHaveDuplicates().doesNotContain("");
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"REDIRECTED", "ANSWERS_HTTP", "ANSWERS_HTTPS"})
  void theOtherAddressIsPartOfTheWords(Kind kind) {
    String said = english(new Failure(kind, "http://chat.example.org"));
    assertThat(said).contains(" http:\uFEFF//chat.example.org").contains("Enter");
  }

  @Test
  void ofACertificateItIsSaidWhatItIsForAndUntilWhen() {
    assertThat(english(Kind.CERTIFICATE_UNTRUSTED))
        .contains("chat.example.org, 10.0.0.7", "Raid Night", "May 6, 2032");
    assertThat(english(Kind.CERTIFICATE_EXPIRED)).contains("May 6, 2032");
    assertThat(english(Kind.CERTIFICATE_NOT_YET_VALID)).contains("February 3, 2031");
    assertThat(english(Kind.CERTIFICATE_OF_OTHER_NAME)).contains("chat.example.org, 10.0.0.7");
  }

  @Test
  void aFingerprintStandsInLinesAsOtherProgramsWriteIt() {
    String sha256 = Shown.FINGERPRINT.replace(":", "").toLowerCase(Locale.ROOT);
    assertThat(CertificateWords.grouped(sha256).lines()).hasSize(4);
    assertThat(CertificateWords.grouped(sha256).replace('\n', ':')).isEqualTo(Shown.FINGERPRINT);
  }

  private static String english(Kind kind) {
    return english(new Failure(kind, null, CERTIFICATE));
  }

  private static String english(Failure failure) {
    return FailureWords.of(new Translations(Locale.US), failure);
  }
}
