package dev.levelup.chat.client.ui.completion;

import dev.levelup.chat.client.sync.persistence.EmojiUse;
import dev.levelup.chat.client.ui.completion.Suggestion.OfEmoji;
import dev.levelup.chat.client.ui.emoji.Emoji;
import dev.levelup.chat.client.ui.emoji.EmojiCatalog;
import dev.levelup.chat.client.ui.emoji.EmojiCatalogs;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The emoji in the user's skin tone. FX thread only. */
public final class EmojiSource {
  private final EmojiCatalogs catalogs;
  private final Locale locale;
  private final EmojiUse use;
  private @Nullable EmojiCatalog catalog;

  /**
   * @param locale of the names
   * @param use the skin tone; remembers what is chosen
   */
  public EmojiSource(EmojiCatalogs catalogs, Locale locale, EmojiUse use) {
    this.catalogs = catalogs;
    this.locale = locale;
    this.use = use;
  }

  /**
   * Reads the names, unless they are known.
   *
   * @param ready called later, if they were not
   */
  void prepare(Runnable ready) {
    if (catalog == null) {
      catalogs.use(
          locale,
          read -> {
            catalog = read;
            ready.run();
          });
    }
  }

  List<Suggestion> find(String query, int most) {
    return catalog == null
        ? List.of()
        : catalog.search(query, use.choices().recent()).stream()
            .limit(most)
            .map(this::suggestion)
            .toList();
  }

  private Suggestion suggestion(Emoji emoji) {
    return new OfEmoji(emoji.in(use.choices().tone()), emoji);
  }

  /** The emoji with a short name; empty while the names are not known. */
  Optional<String> named(String shortName) {
    return Optional.ofNullable(catalog)
        .flatMap(known -> known.named(shortName))
        .map(emoji -> emoji.in(use.choices().tone()));
  }

  void chosen(String emoji) {
    use.choose(emoji);
  }
}
