package dev.levelup.chat.client.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.levelup.chat.client.cache.Preferences.WindowBounds;
import dev.levelup.chat.client.cache.Profile;
import dev.levelup.chat.client.ui.UiTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowPlaceTest extends UiTest {
  private static final Rectangle2D LEFT = new Rectangle2D(0, 30, 1920, 1050);
  private static final Rectangle2D RIGHT = new Rectangle2D(1920, 0, 1280, 1024);

  @TempDir private Path folder;
  private Profile profile;
  private WindowPlace place;

  @BeforeEach
  void open() {
    profile = Profile.open(folder, Runnable::run);
    place = onFx(() -> new WindowPlace(stage, profile));
  }

  @AfterEach
  void close() {
    onFx(place::close);
  }

  @ParameterizedTest(name = "{0},{1} {2}×{3}")
  @CsvSource({
    "100, 100, 800, 600, 100, 100, 800, 600",
    "0, 0, 5000, 4000, 0, 30, 1920, 1050",
    "-300, -300, 800, 600, 0, 30, 800, 600",
    "1800, 900, 800, 600, 1920, 424, 800, 600",
    "2800, 100, 800, 600, 2400, 100, 800, 600",
    "9000, 9000, 800, 600, 1120, 480, 800, 600",
    "100, 100, 1, -5, 100, 100, 480, 480",
  })
  void aWindowLiesWhollyOnTheScreenThatShowsMostOfIt(
      double x, double y, double w, double h, double toX, double toY, double toW, double toH) {
    WindowBounds fit =
        WindowPlace.fit(new WindowBounds(x, y, w, h, false), List.of(LEFT, RIGHT), LEFT);

    assertThat(fit).isEqualTo(new WindowBounds(toX, toY, toW, toH, false));
  }

  @Test
  void storedBoundsLargerThanTheScreenAreMadeToFit() {
    store(new WindowBounds(0, 0, 5000, 4000, false));
    Rectangle2D screen = onFx(() -> Screen.getPrimary().getVisualBounds());

    onFx(() -> place.restore(0));

    assertThat(onFx(stage::getWidth)).isEqualTo(screen.getWidth());
    assertThat(onFx(stage::getHeight)).isEqualTo(screen.getHeight());
  }

  @Test
  void boundsWithoutAnEndAreAsIfNoneWereStored() throws IOException {
    Files.writeString(
        folder.resolve("preferences.json"),
        """
        {"window": {"x": 1e999, "y": 0, "width": -1e999, "height": 600, "maximized": false}}\
        """);
    profile = Profile.open(folder, Runnable::run);
    place = onFx(() -> new WindowPlace(stage, profile));

    onFx(() -> place.restore(0));

    assertThat(onFx(stage::getWidth)).isFinite();
    assertThat(onFx(stage::getX)).isFinite();
  }

  @Test
  void aWindowThatWasMovedIsKeptWithoutBeingClosed() {
    onFx(() -> place.restore(0));
    onFx(place::follow);

    onFx(() -> stage.setWidth(777));

    await().until(() -> keptWidth() == 777);
    onFx(() -> stage.setWidth(666));
    await().until(() -> keptWidth() == 666);
  }

  @Test
  void afterItsEndNothingIsKept() {
    onFx(() -> place.restore(0));
    onFx(place::follow);
    onFx(() -> stage.setWidth(777));
    onFx(place::close);
    onFx(() -> stage.setWidth(888));

    assertThat(keptWidth()).isEqualTo(777);
  }

  private void store(WindowBounds bounds) {
    profile.change(each -> each.withWindow(bounds));
  }

  private double keptWidth() {
    WindowBounds kept = Profile.open(folder, Runnable::run).preferences().window();
    return kept == null ? 0 : kept.width();
  }
}
