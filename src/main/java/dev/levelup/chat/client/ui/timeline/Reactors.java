package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.protocol.Reaction;
import java.text.ListFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says who has reacted to a message. */
final class Reactors {
  private final ReadingViewModel reading;
  private final Translations translations;

  Reactors(ReadingViewModel reading, Translations translations) {
    this.reading = reading;
    this.translations = translations;
  }

  /** Whether the user has that reaction. */
  boolean isMine(Reaction reaction) {
    return reading.cells().isMine(reaction);
  }

  /** Who has that reaction: the user first, then known names, then how many others. */
  String names(Reaction reaction) {
    List<String> names = new ArrayList<>();
    if (isMine(reaction)) {
      names.add(translations.of("timeline.reaction.you"));
    }
    reading.cells().namesOfOthers(reaction).forEach(each -> names.add(translations.isolate(each)));
    int others = reaction.users().size() - names.size();
    if (others > 0) {
      String key = names.isEmpty() ? "timeline.reaction.people" : "timeline.reaction.others";
      names.add(translations.of(key, others));
    }
    return ListFormat.getInstance(
            translations.locale(), ListFormat.Type.STANDARD, ListFormat.Style.FULL)
        .format(names);
  }

  /** A reaction as assistive tools hear it. */
  String spoken(Reaction reaction) {
    return translations.of("timeline.reaction.spoken", reaction.emoji(), names(reaction));
  }

  /** All reactions to a message as assistive tools hear them. */
  String spoken(List<Reaction> reactions) {
    return reactions.stream().map(this::spoken).collect(Collectors.joining("; "));
  }
}
