package dev.levelup.chat.client.cache;

import java.util.List;

/**
 * What the user has chosen among the emoji.
 *
 * @param recent the emoji that were chosen lately, the last one first
 * @param tone the name of the chosen skin tone; empty for none
 */
public record StoredEmoji(List<String> recent, String tone) {
  /** Nothing was chosen yet. */
  public static final StoredEmoji NONE = new StoredEmoji(List.of(), "");
}
