package dev.levelup.chat.server.domain;

import dev.levelup.chat.protocol.ApiError;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;

/** The languages in which the server can word its refusals. */
public enum Language {
  ENGLISH(Locale.ENGLISH),
  GERMAN(Locale.GERMAN),
  ARABIC(Locale.of("ar"));

  private static final Control NO_FALLBACK =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  /**
   * The language that suits somebody best.
   *
   * @param acceptLanguage the header of that name; English when it is missing or makes no sense
   */
  public static Language preferred(@Nullable String acceptLanguage) {
    if (acceptLanguage == null) {
      return ENGLISH;
    }
    try {
      List<LanguageRange> ranges = LanguageRange.parse(acceptLanguage);
      List<Locale> known = Arrays.stream(values()).map(each -> each.locale).toList();
      Locale best = Locale.lookup(ranges, known);
      return Arrays.stream(values())
          .filter(each -> each.locale.equals(best))
          .findFirst()
          .orElse(ENGLISH);
    } catch (IllegalArgumentException e) {
      return ENGLISH;
    }
  }

  /** The refusal as it goes over the wire. */
  public ApiError error(Refusal refusal) {
    ResourceBundle words =
        ResourceBundle.getBundle("dev.levelup.chat.server.domain.refusals", locale, NO_FALLBACK);
    return new ApiError(refusal.code(), words.getString(refusal.name()));
  }
}
