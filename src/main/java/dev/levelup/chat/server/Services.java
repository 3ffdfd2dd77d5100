package dev.levelup.chat.server;

import dev.levelup.chat.server.domain.AccessTokens;
import dev.levelup.chat.server.domain.AuthService;
import dev.levelup.chat.server.domain.HistoryService;
import dev.levelup.chat.server.domain.MessageListener;
import dev.levelup.chat.server.domain.MessageService;
import dev.levelup.chat.server.domain.Passwords;
import dev.levelup.chat.server.domain.RandomIds;
import dev.levelup.chat.server.domain.RoomService;
import dev.levelup.chat.server.domain.SendLimit;
import dev.levelup.chat.server.store.Store;
import java.security.SecureRandom;
import java.time.Clock;

/** The domain, put together. */
record Services(
    AuthService auth, RoomService rooms, HistoryService history, MessageService messages) {
  static Services on(
      Store store,
      Passwords passwords,
      AccessTokens tokens,
      SendLimit limit,
      MessageListener listener) {
    Clock clock = Clock.systemUTC();
    RandomIds ids = new RandomIds(new SecureRandom());
    return new Services(
        new AuthService(store, passwords, tokens, ids, clock),
        new RoomService(store, ids),
        new HistoryService(store),
        new MessageService(store, clock, limit, listener));
  }
}
