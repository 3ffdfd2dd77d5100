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
 * The texts of the user interface in the current language. Any thread. Texts that were fetched
 * before a change of the language stay as they are.
 */
public final class Translations {
  private static final String BUNDLE = Translations.class.getPackageName() + ".words";

  private static final String FIRST_STRONG_ISOLATE = "\u2068";
  private static final String POP_ISOLATE = "\u2069";

  private record Language(Locale locale, ResourceBundle bundle) {}

  private volatile Language spoken;

  /**
   * The texts of a language; English if there is no bundle.
   *
   * @param locale also formats dates and numbers
   */
  public Translations(Locale locale) {
    spoken = language(locale);
  }

  Translations(Locale locale, ResourceBundle bundle) {
    spoken = new Language(locale, bundle);
  }

  /**
   * Switches to another language.
   *
   * @param locale also formats dates and numbers
   */
  public void setLocale(Locale locale) {
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
   * @param values the values of {@code {0}}, {@code {1}}, …
   * @throws java.util.MissingResourceException when there is no such key
   */
  public String of(String key, Object... values) {
    Language now = spoken;
    return new MessageFormat(now.bundle().getString(key), now.locale()).format(values);
  }

  /**
   * Prepares foreign text, such as a name, for use inside a translation: text with letters of the
   * other direction is isolated, so that neither affects the order of the other.
   */
  public String isolate(String foreign) {
    boolean fromRight = orientation() == NodeOrientation.RIGHT_TO_LEFT;
    boolean turns = foreign.codePoints().anyMatch(sign -> fromRight ? isLeft(sign) : isRight(sign));
    return turns ? FIRST_STRONG_ISOLATE + foreign + POP_ISOLATE : foreign;
  }

  /** A date in this language, in the time zone of this machine. */
  public String day(Instant moment) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(locale())
        .format(moment.atZone(ZoneId.systemDefault()));
  }

  /** A month and its year in this language, in the time zone of this machine. */
  public String month(Instant moment) {
    return DateTimeFormatter.ofLocalizedPattern("yMMMM")
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

  /** The current locale, for dates and numbers. */
  public Locale locale() {
    return spoken.locale();
  }

  /** The writing direction of this language. */
  public NodeOrientation orientation() {
    return spoken.bundle().getString("orientation").equals("rtl")
        ? NodeOrientation.RIGHT_TO_LEFT
        : NodeOrientation.LEFT_TO_RIGHT;
  }
}
