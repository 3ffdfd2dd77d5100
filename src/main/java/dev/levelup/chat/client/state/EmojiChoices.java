package dev.levelup.chat.client.state;

import java.util.ArrayList;
import java.util.List;

/** Which emoji the user has chosen lately, and their skin tone. FX thread only. */
public final class EmojiChoices {
  /** How many are remembered. */
  public static final int MOST_RECENT = 27;

  private final FxThread fx;
  private List<String> recent = List.of();
  private SkinTone tone = SkinTone.NONE;

  /** Nothing was chosen yet. */
  public EmojiChoices(FxThread fx) {
    this.fx = fx;
  }

  /** Restores what was stored at the last run. */
  public void restore(List<String> chosen, SkinTone chosenTone) {
    fx.assertOnThread();
    recent = List.copyOf(chosen);
    tone = chosenTone;
  }

  /** The emoji that were chosen lately, the last one first; each once, in its skin tone. */
  public List<String> recent() {
    return recent;
  }

  /** The skin tone that was chosen last. */
  public SkinTone tone() {
    return tone;
  }

  /** An emoji was chosen. */
  public void choose(String emoji) {
    fx.assertOnThread();
    List<String> next = new ArrayList<>(List.of(emoji));
    recent.stream().filter(each -> !each.equals(emoji)).limit(MOST_RECENT - 1).forEach(next::add);
    recent = List.copyOf(next);
  }

  /** A skin tone was chosen. */
  public void choose(SkinTone next) {
    fx.assertOnThread();
    tone = next;
  }
}
