package dev.levelup.chat.client.ui.presence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.desktop.tray.Tray;
import dev.levelup.chat.client.desktop.tray.TrayActions;
import dev.levelup.chat.client.desktop.tray.TrayLook;
import dev.levelup.chat.client.state.DesktopSettings;
import dev.levelup.chat.client.state.FxApplicationThread;
import dev.levelup.chat.client.ui.UiTest;
import dev.levelup.chat.client.ui.i18n.Translations;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The window and a tray that is controlled by the test. */
class PresenceTest extends UiTest {
  private static final Instant NOW = Instant.parse("2026-03-14T12:00:00Z");

  private final DesktopSettings settings = new DesktopSettings();
  private final List<TrayLook> looks = new ArrayList<>();
  private final List<String> ended = new ArrayList<>();
  private final BooleanProperty still = new SimpleBooleanProperty();
  private Stage window;
  private Presence presence;
  private @Nullable TrayActions user;

  @BeforeEach
  void make() {
    window = onFx((Callable<Stage>) Stage::new);
    Attention attention = new Attention(new SimpleBooleanProperty(true));
    Translations translations = new Translations(Locale.ENGLISH);
    FxApplicationThread fx = new FxApplicationThread();
    presence = new Presence(window, settings, attention, fx, () -> NOW, translations);
    onFx(
        () -> {
          window.setScene(new Scene(new Region(), 500, 500));
          window.setX(0);
          window.setY(0);
          window.setOnHiding(_ -> presence.unlessParked(() -> ended.add("end")));
        });
  }

  @AfterEach
  void close() {
    onFx(presence::close);
    onFx(window::close);
  }

  @Test
  void aClosedWindowIsTheEndUnlessTheUserHasChosenOtherwise() {
    show(true);
    closeWindow();

    assertThat(ended).containsExactly("end");
  }

  @Test
  void aClosedWindowIsTheEndWhereThereIsNoTray() {
    onFx(() -> settings.closesToTrayProperty().set(true));
    show(false);
    closeWindow();

    assertThat(ended).containsExactly("end");
  }

  @Test
  void aWindowThatGoesToTheTrayComesBackFromThere() {
    onFx(() -> settings.closesToTrayProperty().set(true));
    show(true);
    closeWindow();
    assertThat(onFx(window::isShowing)).isFalse();
    assertThat(ended).isEmpty();

    onFx(user()::open);

    assertThat(onFx(window::isShowing)).isTrue();
  }

  @Test
  void aTrayThatGoesAwayGivesTheWindowBack() {
    onFx(() -> settings.closesToTrayProperty().set(true));
    show(true);
    closeWindow();

    onFx(() -> user().present(false));

    assertThat(onFx(window::isShowing)).isTrue();
    closeWindow();
    assertThat(ended).containsExactly("end");
  }

  @Test
  void whoQuitsInTheTrayEndsTheProgramWithAndWithoutAWindow() {
    onFx(() -> settings.closesToTrayProperty().set(true));
    show(true);
    onFx(user()::quit);
    assertThat(ended).containsExactly("end");

    onFx(window::show);
    closeWindow();
    onFx(user()::quit);
    assertThat(ended).containsExactly("end", "end");
  }

  @Test
  void aHiddenStartShowsNoWindowWhereThereIsATray() {
    onFx(() -> presence.show(true, () -> begin(true)));

    assertThat(onFx(window::isShowing)).isFalse();
    onFx(user()::open);
    assertThat(onFx(window::isShowing)).isTrue();
  }

  @Test
  void aHiddenStartShowsTheWindowWhereThereIsNoTray() {
    onFx(() -> presence.show(true, () -> begin(false)));

    assertThat(onFx(window::isShowing)).isTrue();
  }

  @Test
  void itIsQuietForAnHourAndNoLongerOnASecondClick() {
    show(true);

    onFx(user()::mute);
    assertThat(settings.quietUntilProperty().get()).isEqualTo(NOW.plus(Duration.ofHours(1)));
    assertThat(looks.getLast().quiet()).isTrue();

    onFx(user()::mute);
    assertThat(settings.quietUntilProperty().get()).isNull();
    assertThat(looks.getLast().quiet()).isFalse();
  }

  private TrayActions user() {
    return Objects.requireNonNull(user);
  }

  private void show(boolean tray) {
    onFx(() -> presence.show(false, () -> {}));
    onFx(() -> begin(tray));
  }

  private void begin(boolean there) {
    Tray tray =
        (_, actions) -> {
          user = actions;
          actions.present(there);
          return new Recorded();
        };
    presence.begin(tray, still, () -> ended.add("end"));
  }

  @Test
  void theIconSaysThatAGameIsOn() {
    show(true);
    onFx(() -> still.set(true));
    assertThat(looks.getLast().name()).isEqualTo("LevelUp Chat: game mode");
    onFx(() -> still.set(false));
    assertThat(looks.getLast().name()).isEqualTo("LevelUp Chat");
  }

  private void closeWindow() {
    onFx(
        () -> {
          WindowEvent request = new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST);
          Event.fireEvent(window, request);
        });
  }

  private final class Recorded implements Tray.Icon {
    @Override
    public void show(TrayLook look) {
      looks.add(look);
    }

    @Override
    public void close() {}
  }
}
