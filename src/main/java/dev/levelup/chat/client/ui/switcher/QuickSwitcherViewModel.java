package dev.levelup.chat.client.ui.switcher;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What the quick switcher finds, from its opening to its end. FX thread only. */
public final class QuickSwitcherViewModel {
  /** How many are found at most. */
  static final int MOST = 9;

  private final StringProperty typed = new SimpleStringProperty(this, "typed", "");
  private final ReadOnlyObjectWrapper<@Nullable List<Found>> found =
      new ReadOnlyObjectWrapper<>(this, "found", null);
  private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper(this, "current", 0);
  private final SwitcherSource source;
  private final Consumer<Destination> go;
  private @Nullable Destinations all;

  /**
   * @param background folds the names: thousands would delay a frame
   * @param fx runs tasks on the FX thread
   * @param go goes to a destination
   */
  public QuickSwitcherViewModel(
      SwitcherSource source, Executor background, Executor fx, Consumer<Destination> go) {
    this.source = source;
    this.go = go;
    typed.subscribe(this::find);
    Supplier<Destinations> making = source.collect();
    background.execute(
        () -> {
          Destinations made = making.get();
          fx.execute(() -> take(made));
        });
  }

  private void take(Destinations made) {
    all = made;
    find();
  }

  private void find() {
    if (all != null) {
      current.set(0);
      found.set(all.find(typed.get(), MOST));
    }
  }

  /** Parts of names, separated by white space. */
  StringProperty typedProperty() {
    return typed;
  }

  /** The best ones first; null until the first ones are found, a few milliseconds. */
  ReadOnlyObjectProperty<@Nullable List<Found>> foundProperty() {
    return found.getReadOnlyProperty();
  }

  /** The place of the current one among those that are found. */
  ReadOnlyIntegerProperty currentProperty() {
    return current.getReadOnlyProperty();
  }

  /** What is found now; empty until the first ones are. */
  List<Found> found() {
    List<Found> now = found.get();
    return now == null ? List.of() : now;
  }

  /** Goes to the next one, or with -1 to the one before; from either end to the other. */
  void move(int step) {
    if (!found().isEmpty()) {
      current.set(Math.floorMod(current.get() + step, found().size()));
    }
  }

  void setCurrent(int index) {
    current.set(index);
  }

  /** Goes to the current one, if anything is found. */
  void go() {
    if (!found().isEmpty()) {
      Destination chosen = found().get(current.get()).destination();
      source.went(chosen);
      go.accept(chosen);
    }
  }
}
