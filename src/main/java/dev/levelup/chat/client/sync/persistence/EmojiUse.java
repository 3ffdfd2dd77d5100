package dev.levelup.chat.client.sync.persistence;

import dev.levelup.chat.client.cache.ChatStore;
import dev.levelup.chat.client.cache.StoredEmoji;
import dev.levelup.chat.client.state.EmojiChoices;
import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.state.SkinTone;
import java.util.Arrays;

/** Remembers which emoji the user has chosen, on this machine for the account. FX thread only. */
public final class EmojiUse {
  private final ChatStore store;
  private final EmojiChoices choices;

  EmojiUse(ChatStore store, FxThread fx) {
    this.store = store;
    this.choices = new EmojiChoices(fx);
  }

  /** What was chosen so far. */
  public EmojiChoices choices() {
    return choices;
  }

  /** An emoji was chosen. */
  public void choose(String emoji) {
    choices.choose(emoji);
    write();
  }

  /** A skin tone was chosen. */
  public void choose(SkinTone tone) {
    choices.choose(tone);
    write();
  }

  private void write() {
    store.storeEmoji(new StoredEmoji(choices.recent(), choices.tone().name()));
  }

  void restore(StoredEmoji stored) {
    choices.restore(stored.recent(), tone(stored.tone()));
  }

  private static SkinTone tone(String name) {
    return Arrays.stream(SkinTone.values())
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElse(SkinTone.NONE);
  }
}
