package dev.levelup.chat.client.sync.persistence;

import dev.levelup.chat.client.cache.ChatStore;
import dev.levelup.chat.client.cache.StoredChoice;
import dev.levelup.chat.client.cache.StoredOrder;
import dev.levelup.chat.client.state.NotificationLevel;
import dev.levelup.chat.client.state.RoomChoice;
import dev.levelup.chat.client.state.RoomOrder;
import dev.levelup.chat.client.state.RoomOrder.Sorting;
import dev.levelup.chat.protocol.RoomId;
import java.util.Arrays;
import java.util.function.BiConsumer;

/** Writes what the user has chosen about rooms to the store. */
final class ChoiceSaver implements BiConsumer<RoomId, RoomChoice> {
  private final ChatStore store;

  ChoiceSaver(ChatStore store) {
    this.store = store;
  }

  @Override
  public void accept(RoomId room, RoomChoice choice) {
    store.storeChoice(
        room,
        new StoredChoice(
            choice.level().name(), choice.mutedUntil(), choice.favourite(), choice.kept()));
  }

  void storeOrder(RoomOrder order) {
    store.storeOrder(new StoredOrder(order.sorting().name(), order.byHand()));
  }

  /** A sorting that another version has stored is taken for the usual one. */
  static RoomOrder restored(StoredOrder stored) {
    Sorting sorting =
        Arrays.stream(Sorting.values())
            .filter(each -> each.name().equals(stored.sorting()))
            .findFirst()
            .orElse(RoomOrder.USUAL.sorting());
    return new RoomOrder(sorting, stored.rooms());
  }

  /** A level that another version has stored is taken for the usual one. */
  static RoomChoice restored(StoredChoice stored) {
    NotificationLevel level =
        Arrays.stream(NotificationLevel.values())
            .filter(each -> each.name().equals(stored.level()))
            .findFirst()
            .orElse(RoomChoice.USUAL.level());
    return new RoomChoice(level, stored.mutedUntil(), stored.favourite(), stored.kept());
  }
}
