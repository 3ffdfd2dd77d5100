package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.RoomId;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
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

  private final ReadOnlyObjectWrapper<MissedNews> missed =
      new ReadOnlyObjectWrapper<>(this, "missed", MissedNews.NONE);

  public Alerts(FxThread fx) {
    this.fx = fx;
  }

  /** What came while there was no connection, as of the last time that there was one again. */
  public ReadOnlyObjectProperty<MissedNews> missedProperty() {
    return missed.getReadOnlyProperty();
  }

  /** There is a connection again. */
  public void setMissed(MissedNews news) {
    fx.assertOnThread();
    missed.set(news);
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
