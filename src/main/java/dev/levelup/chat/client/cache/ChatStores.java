package dev.levelup.chat.client.cache;

import dev.levelup.chat.protocol.UserId;
import java.util.function.Consumer;

/** The stores of a profile, one per account that has signed in. */
public interface ChatStores {
  /**
   * Opens the store of an account; returns at once.
   *
   * @param server its address; the same user id at another server is another account
   * @param trouble called with failures, on the store's thread
   */
  ChatStore open(String server, UserId user, Consumer<StoreFailure> trouble);
}
