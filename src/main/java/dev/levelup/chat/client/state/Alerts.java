package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.RoomId;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/**
 * The newest unread message of each room of which the user may be told at once, among those that
 * came while the program runs. On the FX thread.
 */
public final class Alerts {
  private final FxThread fx;
  private final ObservableMap<RoomId, Alert> alerts = FXCollections.observableHashMap();
  private final ObservableMap<RoomId, Alert> view = FXCollections.unmodifiableObservableMap(alerts);

  public Alerts(FxThread fx) {
    this.fx = fx;
  }

  /** All of them, read-only. */
  public ObservableMap<RoomId, Alert> all() {
    return view;
  }

  /** A message has come. */
  public void put(Alert alert) {
    fx.assertOnThread();
    alerts.put(alert.room(), alert);
  }

  /** The user need not be told of the room any more. */
  public void remove(RoomId room) {
    fx.assertOnThread();
    alerts.remove(room);
  }
}
