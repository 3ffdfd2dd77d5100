package dev.levelup.chat.client.ui.emoji;

import java.util.Locale;

/** The groups of emoji, in the order of the picker. */
enum EmojiCategory {
  SMILEYS("😀"),
  PEOPLE("👋"),
  NATURE("🐻"),
  FOOD("🍔"),
  TRAVEL("🚗"),
  ACTIVITIES("⚽"),
  OBJECTS("💡"),
  SYMBOLS("🔣"),
  FLAGS("🏁");

  private final String example;

  EmojiCategory(String example) {
    this.example = example;
  }

  /** The emoji that stands for the group. */
  String example() {
    return example;
  }

  /** The translation key of its name. */
  String wordsKey() {
    return "emoji.category." + name().toLowerCase(Locale.ROOT);
  }
}
