package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.state.Comings;
import dev.levelup.chat.client.ui.i18n.Translations;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says who came to a room and who left it, in one line. */
public final class ComingsText {
  private ComingsText() {}

  /** The text; empty when nobody did. */
  public static String of(Comings people, Translations translations) {
    return Stream.of(
            sentence("came", people.came(), translations),
            sentence("left", people.left(), translations))
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private static String sentence(String what, List<String> names, Translations translations) {
    return switch (names.size()) {
      case 0 -> "";
      case 1 -> translations.of("timeline." + what, translations.isolate(names.getFirst()));
      case 2 ->
          translations.of(
              "timeline." + what + ".two",
              translations.isolate(names.getFirst()),
              translations.isolate(names.getLast()));
      default ->
          translations.of(
              "timeline." + what + ".several",
              translations.isolate(names.getFirst()),
              names.size() - 1);
    };
  }
}
