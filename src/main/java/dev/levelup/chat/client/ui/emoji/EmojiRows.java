package dev.levelup.chat.client.ui.emoji;

import dev.levelup.chat.client.state.EmojiChoices;
import dev.levelup.chat.client.ui.emoji.EmojiRow.Choice;
import dev.levelup.chat.client.ui.emoji.EmojiRow.Choices;
import dev.levelup.chat.client.ui.emoji.EmojiRow.Heading;
import dev.levelup.chat.client.ui.i18n.Translations;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Arranges emoji in rows.
 *
 * @param choices the recent ones and the skin tone
 * @param columns how many are next to each other
 * @param translations of the headings
 */
record EmojiRows(
    EmojiCatalog catalog, EmojiChoices choices, int columns, Translations translations) {
  static final String RECENT = "emoji.category.recent";

  /** The recent ones, then all, by category. */
  List<EmojiRow> all() {
    List<EmojiRow> rows = new ArrayList<>();
    add(rows, RECENT, choices.recent().stream().flatMap(this::recent).toList());
    for (EmojiCategory category : EmojiCategory.values()) {
      Stream<Emoji> members = catalog.all().stream().filter(each -> each.category() == category);
      add(rows, category.wordsKey(), members.map(this::choice).toList());
    }
    return rows;
  }

  /** Those that a search finds. */
  List<EmojiRow> found(String query) {
    List<EmojiRow> rows = new ArrayList<>();
    List<Emoji> found = catalog.search(query, choices.recent());
    addChoices(rows, found.stream().map(this::choice).toList());
    return rows;
  }

  private Stream<Choice> recent(String text) {
    return catalog.of(text).map(emoji -> new Choice(text, emoji)).stream();
  }

  private Choice choice(Emoji emoji) {
    return new Choice(emoji.in(choices.tone()), emoji);
  }

  private void add(List<EmojiRow> rows, String wordsKey, List<Choice> members) {
    if (!members.isEmpty()) {
      rows.add(new Heading(translations.of(wordsKey)));
      addChoices(rows, members);
    }
  }

  private void addChoices(List<EmojiRow> rows, List<Choice> members) {
    for (int from = 0; from < members.size(); from += columns) {
      int to = Math.min(members.size(), from + columns);
      rows.add(new Choices(List.copyOf(members.subList(from, to))));
    }
  }
}
