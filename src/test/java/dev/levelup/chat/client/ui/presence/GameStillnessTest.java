package dev.levelup.chat.client.ui.presence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ManualFxThread;
import dev.levelup.chat.client.state.DesktopSettings;
import dev.levelup.chat.client.state.GameModeChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GameStillnessTest {
  private final ManualFxThread fx = new ManualFxThread();
  private final DesktopSettings settings = new DesktopSettings();
  private final SimpleBooleanProperty inFront = new SimpleBooleanProperty(false);
  private final List<Consumer<Boolean>> watches = new ArrayList<>();
  private boolean held;
  private final GameStillness stillness =
      new GameStillness(settings, inFront, now -> held = now, fx);

  @BeforeEach
  void begin() {
    stillness.begin(
        listener -> {
          watches.add(listener);
          return () -> watches.remove(listener);
        });
  }

  private void game(boolean is) {
    List.copyOf(watches).forEach(each -> each.accept(is));
    fx.run();
  }

  private boolean isStill() {
    return stillness.stillProperty().get();
  }

  @Test
  void aGameInFrontHoldsEverythingUntilItEnds() {
    assertThat(isStill()).isFalse();
    game(true);
    assertThat(isStill()).isTrue();
    assertThat(held).isTrue();
    game(false);
    assertThat(isStill()).isFalse();
    assertThat(held).isFalse();
  }

  @Test
  void aWindowThatComesToTheFrontIsPaintedAtOnce() {
    game(true);
    inFront.set(true);
    assertThat(held).isFalse();
  }

  @Test
  void whoeverWantsItAlwaysStillSeesTheWindow() {
    settings.gameModeProperty().set(GameModeChoice.ALWAYS);
    assertThat(isStill()).isTrue();
    assertThat(held).isFalse();
    assertThat(watches).as("nobody looks for games").isEmpty();
  }

  @Test
  void withoutGameModeNobodyLooksForGames() {
    game(true);
    settings.gameModeProperty().set(GameModeChoice.NEVER);
    fx.run();
    assertThat(isStill()).isFalse();
    assertThat(held).isFalse();
    assertThat(watches).isEmpty();
    settings.gameModeProperty().set(GameModeChoice.AUTOMATIC);
    game(true);
    assertThat(isStill()).isTrue();
  }

  @Test
  void theEndOfTheProgramHoldsNothing() {
    game(true);
    stillness.close();
    assertThat(held).isFalse();
    assertThat(watches).isEmpty();
  }
}
