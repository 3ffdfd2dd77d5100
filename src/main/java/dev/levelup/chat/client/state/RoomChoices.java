package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.RoomId;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/** What the user has chosen about rooms, on this machine. On the FX thread. */
public final class RoomChoices {
  private final FxThread fx;
  private final BiConsumer<RoomId, RoomChoice> listener;
  private final Consumer<RoomOrder> orderListener;
  private final ReadOnlyObjectWrapper<RoomOrder> order =
      new ReadOnlyObjectWrapper<>(this, "order", RoomOrder.USUAL);
  private final ObservableMap<RoomId, RoomChoice> choices = FXCollections.observableHashMap();
  private final ObservableMap<RoomId, RoomChoice> view =
      FXCollections.unmodifiableObservableMap(choices);

  /**
   * Nothing is chosen yet.
   *
   * @param listener called on every change of a room, inside the call that makes it
   * @param orderListener called on every change of the order, inside the call that makes it
   */
  public RoomChoices(
      FxThread fx, BiConsumer<RoomId, RoomChoice> listener, Consumer<RoomOrder> orderListener) {
    this.fx = fx;
    this.listener = listener;
    this.orderListener = orderListener;
  }

  /** Restores what was stored at the last run. */
  public void restore(Map<RoomId, RoomChoice> stored, RoomOrder storedOrder) {
    fx.assertOnThread();
    choices.putAll(stored);
    order.set(storedOrder);
  }

  /** In which order the rooms show. */
  public ReadOnlyObjectProperty<RoomOrder> orderProperty() {
    return order.getReadOnlyProperty();
  }

  /** Replaces the order. */
  public void setOrder(RoomOrder next) {
    fx.assertOnThread();
    if (!next.equals(order.get())) {
      order.set(next);
      orderListener.accept(next);
    }
  }

  /** Those that differ from the defaults; read-only. */
  public ObservableMap<RoomId, RoomChoice> all() {
    return view;
  }

  public RoomChoice get(RoomId room) {
    return choices.getOrDefault(room, RoomChoice.USUAL);
  }

  /** Replaces the former choice. */
  public void put(RoomId room, RoomChoice choice) {
    fx.assertOnThread();
    if (choice.equals(get(room))) {
      return;
    }
    if (choice.equals(RoomChoice.USUAL)) {
      choices.remove(room);
    } else {
      choices.put(room, choice);
    }
    listener.accept(room, choice);
  }
}
