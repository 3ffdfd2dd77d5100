package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.client.ui.text.WebAddress;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * What to do about newer clients.
 *
 * @param own version of this client; empty where somebody else brings the newer ones
 * @param show opens a page, for a person who is in that chat
 */
public record Updates(Optional<String> own, BiConsumer<Chat, WebAddress> show) {
  /** Says nothing of newer clients. */
  public static final Updates NONE = new Updates(Optional.empty(), (_, _) -> {});

  Optional<NewerClient> of(Chat chat) {
    return own.flatMap(version -> NewerClient.of(chat.offeredClient(), version));
  }
}
