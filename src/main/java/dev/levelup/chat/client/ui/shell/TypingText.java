package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.ui.i18n.Translations;
import java.util.List;

/** Says who is typing, in one line. */
final class TypingText {
  private TypingText() {}

  /** The text; empty when nobody is. */
  static String of(List<String> names, Translations translations) {
    List<String> isolated = names.stream().map(translations::isolate).toList();
    return switch (isolated.size()) {
      case 0 -> "";
      case 1 -> translations.of("typing.one", isolated.get(0));
      case 2 -> translations.of("typing.two", isolated.get(0), isolated.get(1));
      case 3 -> translations.of("typing.three", isolated.get(0), isolated.get(1), isolated.get(2));
      default ->
          translations.of("typing.more", isolated.get(0), isolated.get(1), isolated.size() - 2);
    };
  }
}
