package dev.levelup.chat.server.domain;

import dev.levelup.chat.protocol.ApiError;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The languages in which the server can express its refusals. */
public enum Language {
  ENGLISH(Locale.ENGLISH),
  GERMAN(Locale.GERMAN),
  ARABIC(Locale.of("ar"));

  /** The longest prefix of {@code Accept-Language} that is read. */
  public static final int LONGEST_HEADER = 256;

  private static final Pattern WEIGHT = Pattern.compile("\\s*[qQ]=([01](?:\\.[0-9]{0,3})?)\\s*");

  private static final Control NO_FALLBACK =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  /**
   * The best language for a user: the first supported one among those with the highest weight.
   *
   * @param acceptLanguage the header of that name (RFC 9110, 12.5.4); English when it is missing or
   *     invalid
   */
  public static Language preferred(@Nullable String acceptLanguage) {
    if (acceptLanguage == null) {
      return ENGLISH;
    }
    Language best = ENGLISH;
    double weight = 0;
    for (String range : bounded(acceptLanguage).split(",", -1)) {
      Language language = named(range);
      double asked = weight(range);
      if (language != null && asked > weight) {
        best = language;
        weight = asked;
      }
    }
    return best;
  }

  private static String bounded(String header) {
    return header.substring(0, Math.min(header.length(), LONGEST_HEADER));
  }

  /** By the first subtag: {@code de-AT} is German. */
  private static @Nullable Language named(String range) {
    String tag = range.split("[-;]", 2)[0].strip();
    for (Language each : values()) {
      if (each.locale.getLanguage().equalsIgnoreCase(tag)) {
        return each;
      }
    }
    return null;
  }

  /** The {@code q} of a range; 1 when it is missing, 0 when it is invalid. */
  private static double weight(String range) {
    int semicolon = range.indexOf(';');
    if (semicolon < 0) {
      return 1;
    }
    Matcher weight = WEIGHT.matcher(range.substring(semicolon + 1));
    return weight.matches() ? Double.parseDouble(weight.group(1)) : 0;
  }

  /** The refusal in the wire format. */
  public ApiError error(Refusal refusal) {
    ResourceBundle words =
        ResourceBundle.getBundle("dev.levelup.chat.server.domain.refusals", locale, NO_FALLBACK);
    return new ApiError(refusal.code(), words.getString(refusal.name()));
  }
}
