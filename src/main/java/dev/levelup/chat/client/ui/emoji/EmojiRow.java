package dev.levelup.chat.client.ui.emoji;

import java.util.List;

/** One row of the grid. */
sealed interface EmojiRow {
  /**
   * The heading of a group.
   *
   * @param title in the user's language
   */
  record Heading(String title) implements EmojiRow {}

  /** Emoji next to each other; at least one. */
  record Choices(List<Choice> choices) implements EmojiRow {}

  /**
   * An emoji in the skin tone in which it is offered.
   *
   * @param text what is written when it is chosen
   */
  record Choice(String text, Emoji emoji) {}
}
