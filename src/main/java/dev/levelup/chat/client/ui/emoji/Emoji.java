package dev.levelup.chat.client.ui.emoji;

import dev.levelup.chat.client.state.SkinTone;
import java.util.List;

/**
 * An emoji that can be chosen.
 *
 * @param text its fully qualified form, without a skin tone
 * @param shortNames what it is called between colons; at least one
 * @param tones its forms in the five skin tones, from light to dark; empty if it has none
 * @param name in the user's language
 */
public record Emoji(
    String text, EmojiCategory category, List<String> shortNames, List<String> tones, String name) {
  /** Its form in a skin tone. */
  public String in(SkinTone tone) {
    return tone == SkinTone.NONE
        ? text
        : tones.stream().filter(each -> each.contains(tone.modifier())).findFirst().orElse(text);
  }

  /** What it is called between colons, with the colons. */
  public String code() {
    return ":" + shortNames.getFirst() + ":";
  }
}
