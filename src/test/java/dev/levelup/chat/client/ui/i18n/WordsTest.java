package dev.levelup.chat.client.ui.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Bidi;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javafx.geometry.NodeOrientation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+[^}]*}");
  private static final Properties ENGLISH = bundle("words.properties");

  @ParameterizedTest
  @ValueSource(strings = {"words_de.properties", "words_ar.properties"})
  void everyLanguageSaysTheSameKeysWithTheSamePlaceholders(String file) {
    Properties translated = bundle(file);
    assertThat(translated.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(ENGLISH.stringPropertyNames());
    for (String key : ENGLISH.stringPropertyNames()) {
      assertThat(placeholders(translated.getProperty(key)))
          .as(key)
          .isEqualTo(placeholders(ENGLISH.getProperty(key)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"words.properties", "words_de.properties", "words_ar.properties"})
  void everyPatternIsWellFormedAndSaysSomething(String file) {
    bundle(file)
        .forEach(
            (key, pattern) -> {
              String text = pattern.toString();
              assertThat(new MessageFormat(text).toPattern()).as(key.toString()).isNotBlank();
              assertThat(text)
                  .as("%s: MessageFormat eats a straight apostrophe", key)
                  .doesNotContain("'");
            });
  }

  @Test
  void aNameOfTheOtherDirectionDoesNotPullItsNeighboursAlong() {
    Translations english = new Translations(Locale.ENGLISH);
    String hebrew = "\u05d0\u05d1\u05d2";
    String sentence = "in " + english.isolate(hebrew) + " 5 (sent)";
    Bidi bidi = new Bidi(sentence, Bidi.DIRECTION_LEFT_TO_RIGHT);
    assertThat(bidi.getLevelAt(sentence.indexOf('5'))).isZero();
    Translations arabic = new Translations(Locale.forLanguageTag("ar"));
    String turned = "\u0641\u064a " + arabic.isolate("WIKI (x)!") + " \u0641";
    Bidi other = new Bidi(turned, Bidi.DIRECTION_RIGHT_TO_LEFT);
    assertThat(other.getLevelAt(turned.length() - 2)).isEqualTo(1);
    assertThat(english.isolate("WIKI Info 5")).isEqualTo("WIKI Info 5");
    assertThat(arabic.isolate("\u0641 5")).isEqualTo("\u0641 5");
  }

  /** The first letter of a text determines its direction. */
  @Test
  void everySentenceInArabicBeginsWithAnArabicLetter() {
    bundle("words_ar.properties")
        .forEach(
            (key, pattern) -> {
              String letters = pattern.toString().replaceAll("\\{[^}]*}", "").strip();
              boolean whole =
                  !key.equals("orientation")
                      && !key.equals("app.name")
                      && !key.equals(
                          "settings.proxy-address.prompt") // an address, like those typed
                      && !key.toString().startsWith("key."); // labelled as on the keyboard
              assertThat(
                      new Bidi(letters, Bidi.DIRECTION_DEFAULT_RIGHT_TO_LEFT).baseIsLeftToRight())
                  .as(key.toString())
                  .isEqualTo(!whole);
            });
  }

  @Test
  void whatAnotherSaysEndsAtItsOwnEnd() {
    Translations english = new Translations(Locale.ENGLISH);
    String sentence = "No: " + english.isolate("\u05d0\u05d1!") + " Try later.";
    Bidi bidi = new Bidi(sentence, Bidi.DIRECTION_LEFT_TO_RIGHT);
    assertThat(bidi.getLevelAt(sentence.indexOf('!'))).isOdd();
    assertThat(bidi.getLevelAt(sentence.indexOf('T'))).isZero();
  }

  @Test
  void fallsBackToEnglishForALanguageWithoutABundle() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMAN);
      assertThat(new Translations(Locale.KOREAN).of("rooms.clans")).isEqualTo("Clans");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void arabicRunsFromTheRight() {
    assertThat(new Translations(Locale.of("ar", "EG")).orientation())
        .isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
    assertThat(new Translations(Locale.GERMANY).orientation())
        .isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
  }

  @Test
  void refusesAKeyThatNobodyWrote() {
    assertThatThrownBy(() -> new Translations(Locale.ENGLISH).of("no.such.key"))
        .isInstanceOf(MissingResourceException.class);
  }

  private static List<String> placeholders(String pattern) {
    var found = new TreeSet<String>();
    PLACEHOLDER.matcher(pattern).results().forEach(match -> found.add(match.group()));
    return List.copyOf(found);
  }

  private static Properties bundle(String file) {
    var properties = new Properties();
    try (var in = Objects.requireNonNull(Translations.class.getResourceAsStream(file), file)) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return properties;
    } catch (IOException e) {
      throw new IllegalStateException(file, e);
    }
  }
}
