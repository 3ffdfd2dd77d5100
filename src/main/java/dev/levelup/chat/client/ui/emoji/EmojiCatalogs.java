package dev.levelup.chat.client.ui.emoji;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** The catalog of each language, read when it is first used. FX thread only. */
public final class EmojiCatalogs {
  private final Executor background;
  private final Executor fx;
  private final Map<String, CompletableFuture<EmojiCatalog>> catalogs = new HashMap<>();

  /**
   * @param background reads the files
   * @param fx runs tasks on the FX thread
   */
  public EmojiCatalogs(Executor background, Executor fx) {
    this.background = background;
    this.fx = fx;
  }

  /**
   * Calls back with the catalog of a language: inside this call if it has been read, otherwise once
   * it is.
   */
  public void use(Locale locale, Consumer<EmojiCatalog> user) {
    CompletableFuture<EmojiCatalog> catalog =
        catalogs.computeIfAbsent(locale.getLanguage(), this::read);
    if (catalog.isDone()) {
      user.accept(catalog.join());
    } else {
      var _ = catalog.thenAcceptAsync(user, fx);
    }
  }

  private CompletableFuture<EmojiCatalog> read(String language) {
    return CompletableFuture.supplyAsync(() -> EmojiFiles.catalog(language), background);
  }
}
