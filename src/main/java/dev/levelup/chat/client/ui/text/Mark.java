package dev.levelup.chat.client.ui.text;

/** What one character of a formatted message is. */
sealed interface Mark {
  /** What is shown as it was written. */
  record Words(Style style) implements Mark {}

  /** Part of a web address. */
  record Address(WebAddress target, Style style, int from) implements Mark {}

  /** A character of code. */
  record Code(Style style) implements Mark {}

  /** Markup, which is not shown. */
  record Hidden() implements Mark {}

  /** Between the lines of a quote or list: only its line breaks are shown. */
  record BetweenLines() implements Mark {}
}
