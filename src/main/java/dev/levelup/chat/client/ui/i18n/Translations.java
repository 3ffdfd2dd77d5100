package dev.levelup.chat.client.ui.i18n;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import javafx.geometry.NodeOrientation;

/**
 * The words of the user interface in the language that is spoken. Any thread. What was worded
 * before the language changed stays as it is.
 */
public final class Translations {
  private static final String BUNDLE = Translations.class.getPackageName() + ".words";

  private static final String FIRST_STRONG_ISOLATE = "\u2068";
  private static final String POP_ISOLATE = "\u2069";

  private record Language(Locale locale, ResourceBundle bundle) {}

  private volatile Language spoken;

  /**
   * The words for a language, English where it has no bundle.
   *
   * @param locale also words dates and numbers
   */
  public Translations(Locale locale) {
    spoken = language(locale);
  }

  /** Those of a bundle. */
  Translations(Locale locale, ResourceBundle bundle) {
    spoken = new Language(locale, bundle);
  }

  /**
   * Speaks another language from now on.
   *
   * @param locale also words dates and numbers
   */
  public void speak(Locale locale) {
    spoken = language(locale);
  }

  private static Language language(Locale locale) {
    return new Language(
        locale,
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  /**
   * The text of a key.
   *
   * @param key as in the bundle, such as {@code composer.placeholder}
   * @param values what stands for {@code {0}}, {@code {1}}, …
   * @throws java.util.MissingResourceException when there is no such key
   */
  public String of(String key, Object... values) {
    Language now = spoken;
    return new MessageFormat(now.bundle().getString(key), now.locale()).format(values);
  }

  /**
   * A name or a sentence of somebody else as it stands in a sentence of these words: where it has
   * letters of the other direction, it is isolated, so that neither pulls the other's ends along.
   */
  public String isolate(String foreign) {
    boolean fromRight = orientation() == NodeOrientation.RIGHT_TO_LEFT;
    boolean turns = foreign.codePoints().anyMatch(sign -> fromRight ? isLeft(sign) : isRight(sign));
    return turns ? FIRST_STRONG_ISOLATE + foreign + POP_ISOLATE : foreign;
  }

  /** A day as this language writes it, in the time zone of this machine. */
  public String day(Instant moment) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(locale())
        .format(moment.atZone(ZoneId.systemDefault()));
  }

  private static boolean isLeft(int sign) {
    return Character.getDirectionality(sign) == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
  }

  private static boolean isRight(int sign) {
    byte direction = Character.getDirectionality(sign);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  /** The language of these words, for dates and numbers. */
  public Locale locale() {
    return spoken.locale();
  }

  /** The side where a line begins in this language's script. */
  public NodeOrientation orientation() {
    return spoken.bundle().getString("orientation").equals("rtl")
        ? NodeOrientation.RIGHT_TO_LEFT
        : NodeOrientation.LEFT_TO_RIGHT;
  }
}
