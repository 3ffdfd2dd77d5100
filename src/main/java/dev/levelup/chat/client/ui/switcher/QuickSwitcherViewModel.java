package dev.levelup.chat.client.ui.switcher;

import java.util.ArrayList;
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
  private final Executor background;
  private final Executor fx;

  /** Keys that wait until what is typed is found. */
  private final List<Runnable> waiting = new ArrayList<>();

  private @Nullable Destinations all;

  /** What was typed for what is found now; null before the first time. */
  private @Nullable String answered;

  /**
   * @param background folds and compares the names, in any order: thousands would delay a frame
   * @param fx runs tasks on the FX thread
   * @param go goes to a destination
   */
  public QuickSwitcherViewModel(
      SwitcherSource source, Executor background, Executor fx, Consumer<Destination> go) {
    this.source = source;
    this.background = background;
    this.fx = fx;
    this.go = go;
    typed.subscribe(this::textChanged);
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

  private void textChanged() {
    waiting.clear();
    find();
  }

  private void find() {
    Destinations known = all;
    String words = typed.get();
    if (known != null) {
      background.execute(
          () -> {
            List<Found> best = known.find(words, MOST);
            fx.execute(() -> show(words, best));
          });
    }
  }

  /** Another text may be typed meanwhile. */
  private void show(String words, List<Found> best) {
    if (words.equals(typed.get())) {
      answered = words;
      current.set(0);
      found.set(best);
      List<Runnable> keys = List.copyOf(waiting);
      waiting.clear();
      keys.forEach(Runnable::run);
    }
  }

  /**
   * Runs what a key does once what is typed is found: at once, unless it was typed a moment ago.
   */
  void onceFound(Runnable key) {
    if (typed.get().equals(answered)) {
      key.run();
    } else {
      waiting.add(key);
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
