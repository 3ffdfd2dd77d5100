package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.client.ui.text.WebAddress;
import dev.levelup.chat.protocol.ServerInfo;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * What to do about newer clients.
 *
 * @param own version of this client; empty where somebody else brings the newer ones; asked only
 *     where a server offers a client
 * @param show opens a page, for a person who is in that chat
 */
public record Updates(Supplier<Optional<String>> own, BiConsumer<Chat, WebAddress> show) {
  Optional<NewerClient> of(Chat chat) {
    ServerInfo.ClientOffer offer = chat.offeredClient();
    return offer == null
        ? Optional.empty()
        : own.get().flatMap(version -> NewerClient.of(offer, version));
  }
}
