package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.client.ui.text.WebAddress;
import dev.levelup.chat.protocol.ServerInfo;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * Looks for newer clients and opens their download page.
 *
 * @param own the version of this client; empty if something else updates it; called only if a
 *     server offers a client
 * @param show opens a download page, for the user of a chat
 */
public record Updates(Supplier<Optional<String>> own, BiConsumer<Chat, WebAddress> show) {
  Optional<NewerClient> of(Chat chat) {
    ServerInfo.ClientOffer offer = chat.offeredClient();
    return offer == null
        ? Optional.empty()
        : own.get().flatMap(version -> NewerClient.of(offer, version));
  }
}
