package dev.levelup.chat.client.state;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Which room is open, and the generation that tells answers to old questions from new ones.
 *
 * <p>The UI binds {@link #openProperty()}, for instance {@code
 * openProperty().flatMap(OpenRoom::accessProperty)}.
 */
public final class CurrentRoom {
  private final FxThread fx;
  private final ReadOnlyObjectWrapper<@Nullable OpenRoom> open =
      new ReadOnlyObjectWrapper<>(this, "open", null);
  private long generation;

  public CurrentRoom(FxThread fx) {
    this.fx = fx;
  }

  /** Null while no room is open. */
  public ReadOnlyObjectProperty<@Nullable OpenRoom> openProperty() {
    return open.getReadOnlyProperty();
  }

  public @Nullable OpenRoom open() {
    return open.get();
  }

  /** For {@code sync} alone: shows another room, or none, and makes every earlier answer stale. */
  public long show(@Nullable OpenRoom next) {
    fx.assertOnThread();
    generation++;
    open.set(next);
    return generation;
  }

  /** For {@code sync} alone: the same room is joined anew; every earlier answer becomes stale. */
  public long renew() {
    fx.assertOnThread();
    return ++generation;
  }

  /** Whether an answer to a question of that generation is still wanted. */
  public boolean isCurrent(long asked) {
    fx.assertOnThread();
    return asked == generation;
  }
}
