package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import java.util.Map;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/** The people whom the user ignores, on this machine. On the FX thread. */
public final class IgnoredPeople {
  private final FxThread fx;
  private final Consumer<Map<UserId, String>> listener;
  private final ObservableMap<UserId, String> names = FXCollections.observableHashMap();
  private final ObservableMap<UserId, String> view = FXCollections.unmodifiableObservableMap(names);

  /**
   * Nobody is ignored.
   *
   * @param listener called on every change, inside the call that makes it
   */
  public IgnoredPeople(FxThread fx, Consumer<Map<UserId, String>> listener) {
    this.fx = fx;
    this.listener = listener;
  }

  /** Restores what was stored at the last run. */
  public void restore(Map<UserId, String> stored) {
    fx.assertOnThread();
    names.putAll(stored);
  }

  /** Their names as of when the user began to ignore them. Read-only. */
  public ObservableMap<UserId, String> names() {
    return view;
  }

  public boolean contains(UserId user) {
    return names.containsKey(user);
  }

  /** Ignores a person. */
  public void add(User person) {
    fx.assertOnThread();
    names.put(person.id(), person.name());
    listener.accept(Map.copyOf(names));
  }

  /** Ignores a person no more. */
  public void remove(UserId person) {
    fx.assertOnThread();
    names.remove(person);
    listener.accept(Map.copyOf(names));
  }
}
