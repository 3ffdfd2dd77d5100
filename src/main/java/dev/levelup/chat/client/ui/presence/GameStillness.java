package dev.levelup.chat.client.ui.presence;

import dev.levelup.chat.client.desktop.Frames;
import dev.levelup.chat.client.state.DesktopSettings;
import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.state.GameModeChoice;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * Whether the program is still because of a game, or because the user wants it so. Holds the frames
 * of the window while a game is in front and the window is not. FX thread only.
 */
public final class GameStillness implements AutoCloseable {
  private final ReadOnlyBooleanWrapper still = new ReadOnlyBooleanWrapper(this, "still");
  private final DesktopSettings settings;
  private final ObservableValue<Boolean> inFront;
  private final FxThread fx;
  private final Frames frames;
  private Function<Consumer<Boolean>, AutoCloseable> watches = _ -> () -> {};
  private @Nullable AutoCloseable watch;
  private boolean game;

  /**
   * @param inFront whether the window has the focus
   * @param frames the frames of the window
   */
  public GameStillness(
      DesktopSettings settings, ObservableValue<Boolean> inFront, Frames frames, FxThread fx) {
    this.settings = settings;
    this.inFront = inFront;
    this.frames = frames;
    this.fx = fx;
    settings.gameModeProperty().subscribe(_ -> choose());
    inFront.subscribe(_ -> hold());
  }

  /**
   * Looks for games from now on, if the user wants that.
   *
   * @param opener opens a watch, which tells of each change on any thread
   */
  public void begin(Function<Consumer<Boolean>, AutoCloseable> opener) {
    watches = opener;
    choose();
  }

  /** Whether nothing may disturb the user. */
  public ReadOnlyBooleanProperty stillProperty() {
    return still.getReadOnlyProperty();
  }

  private void choose() {
    endWatch();
    if (settings.gameModeProperty().get() == GameModeChoice.AUTOMATIC) {
      watch = watches.apply(is -> fx.execute(() -> notice(is)));
    }
    notice(false);
  }

  private void notice(boolean isGame) {
    GameModeChoice choice = settings.gameModeProperty().get();
    game = isGame && choice == GameModeChoice.AUTOMATIC;
    still.set(game || choice == GameModeChoice.ALWAYS);
    hold();
  }

  private void hold() {
    frames.hold(game && !inFront.getValue());
  }

  private void endWatch() {
    if (watch != null) {
      try {
        watch.close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
      watch = null;
    }
  }

  @Override
  public void close() {
    endWatch();
    game = false;
    hold();
  }
}
