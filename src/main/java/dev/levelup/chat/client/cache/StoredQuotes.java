package dev.levelup.chat.client.cache;

import dev.levelup.chat.protocol.Quote;
import dev.levelup.chat.protocol.WireJson;
import org.jspecify.annotations.Nullable;

/** What drafts and the outbox reply to, as JSON. */
final class StoredQuotes {
  private StoredQuotes() {}

  static @Nullable String text(@Nullable Quote quote) {
    return quote == null ? null : WireJson.gson().toJson(quote);
  }

  static @Nullable Quote quote(@Nullable String text) {
    return text == null ? null : WireJson.gson().fromJson(text, Quote.class);
  }
}
