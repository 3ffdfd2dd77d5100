package dev.levelup.chat.client.ui.presence;

import dev.levelup.chat.client.desktop.Windows;
import dev.levelup.chat.client.desktop.tray.Tray;
import dev.levelup.chat.client.desktop.tray.TrayActions;
import dev.levelup.chat.client.desktop.tray.TrayLook;
import dev.levelup.chat.client.state.DesktopSettings;
import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.ui.i18n.Translations;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Shows, hides and closes the window and the tray icon. Without a tray the window is never hidden.
 * FX thread only, except for the methods that the icon calls.
 */
public final class Presence implements TrayActions, AutoCloseable {
  private static final Duration QUIET = Duration.ofHours(1);

  private final Stage stage;
  private final DesktopSettings settings;
  private final Attention attention;
  private ObservableValue<Boolean> still = new SimpleBooleanProperty(false);
  private final FxThread fx;
  private final InstantSource clock;
  private final Translations translations;
  private Tray.@Nullable Icon icon;
  private Subscription noise = Subscription.EMPTY;
  private Runnable end = () -> {};
  private boolean parked;
  private boolean endsWithLastWindow;

  public Presence(
      Stage stage,
      DesktopSettings settings,
      Attention attention,
      FxThread fx,
      InstantSource clock,
      Translations translations) {
    this.stage = stage;
    this.settings = settings;
    this.attention = attention;
    this.fx = fx;
    this.clock = clock;
    this.translations = translations;
  }

  /**
   * Adds the tray icon, now or as soon as there is a tray.
   *
   * @param stillness whether nothing may disturb the user now; the icon says so
   * @param ended called when the user quits while no window is shown
   */
  public void begin(Tray tray, ObservableValue<Boolean> stillness, Runnable ended) {
    still = stillness;
    end = ended;
    icon = tray.open(look(), this);
    attention.wantedProperty().subscribe((_, _) -> show());
    still.subscribe(_ -> show());
    settings.quietUntilProperty().subscribe(until -> waitFor(until));
  }

  /**
   * Shows the window, or stays hidden until it is known whether there is a tray.
   *
   * @param then runs after the first frame
   */
  public void show(boolean hidden, Runnable then) {
    stage.setOnCloseRequest(this::closeOrPark);
    if (hidden) {
      goOnWithoutWindow();
      fx.execute(then);
    } else {
      Windows.afterFirstFrame(stage.getScene(), then);
      stage.show();
    }
  }

  /** Hides the window to the tray only if the user has chosen so and there is a tray. */
  private void closeOrPark(WindowEvent request) {
    if (settings.closesToTrayProperty().get() && settings.trayPresentProperty().get()) {
      request.consume();
      park();
    }
  }

  private void park() {
    goOnWithoutWindow();
    stage.hide();
  }

  private void goOnWithoutWindow() {
    endsWithLastWindow = Platform.isImplicitExit();
    Platform.setImplicitExit(false);
    parked = true;
  }

  /** Runs a task if the window is closed for good. */
  public void unlessParked(Runnable task) {
    if (!parked) {
      task.run();
    }
  }

  @Override
  public void open() {
    fx.execute(this::bringBack);
  }

  /** Shows the window and brings it to the front. */
  public void bringBack() {
    Windows.bringForward(stage);
    if (parked) {
      parked = false;
      Platform.setImplicitExit(endsWithLastWindow);
    }
  }

  @Override
  public void mute() {
    fx.execute(
        () -> settings.quietUntilProperty().set(isQuiet() ? null : clock.instant().plus(QUIET)));
  }

  @Override
  public void quit() {
    fx.execute(
        () -> {
          if (parked) {
            parked = false;
            end.run();
            Platform.setImplicitExit(endsWithLastWindow);
          } else {
            stage.close();
          }
        });
  }

  @Override
  public void present(boolean shows) {
    fx.execute(
        () -> {
          settings.setTrayPresent(shows);
          if (!shows && parked) {
            bringBack();
          }
        });
  }

  private boolean isQuiet() {
    Instant until = settings.quietUntilProperty().get();
    return until != null && until.isAfter(clock.instant());
  }

  private void waitFor(@Nullable Instant until) {
    noise.unsubscribe();
    noise = Subscription.EMPTY;
    if (until != null && isQuiet()) {
      noise = fx.after(Duration.between(clock.instant(), until), this::show);
    }
    show();
  }

  private void show() {
    if (icon != null) {
      icon.show(look());
    }
  }

  private TrayLook look() {
    return new TrayLook(
        attention.wantedProperty().get(),
        isQuiet(),
        translations.of(still.getValue() ? "tray.game-mode" : "app.name"),
        translations.of("tray.open"),
        translations.of("tray.mute"),
        translations.of("tray.quit"));
  }

  @Override
  public void close() {
    noise.unsubscribe();
    if (icon != null) {
      icon.close();
    }
  }
}
