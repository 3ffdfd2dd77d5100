package dev.levelup.chat.client.state;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** Holds the one {@link ConnectionState}. */
public final class Connection {
  private final FxThread fx;
  private final ReadOnlyObjectWrapper<ConnectionState> state =
      new ReadOnlyObjectWrapper<>(this, "state", new ConnectionState.Connecting());

  public Connection(FxThread fx) {
    this.fx = fx;
  }

  /** Bound by the shell's status line. */
  public ReadOnlyObjectProperty<ConnectionState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public ConnectionState state() {
    return state.get();
  }

  public boolean isOnline() {
    return state.get() instanceof ConnectionState.Online;
  }

  /** Whether the server can be reached, so that it makes sense to try again. */
  public ObservableValue<Boolean> onlineProperty() {
    return state.map(_ -> isOnline());
  }

  /** Sets the state. */
  public void set(ConnectionState next) {
    fx.assertOnThread();
    state.set(next);
  }
}
