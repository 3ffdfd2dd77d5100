package dev.levelup.chat.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.state.ThemeChoice;
import java.util.Objects;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;
import org.junit.jupiter.api.Test;

class MenuGroundTest extends WindowTest {
  @Test
  void aMenuHasTheGroundOfACardToBeSeenOnAPageInTheDark() {
    showWindow();
    act(() -> window.settings.look().themeProperty().set(ThemeChoice.DARK));
    act(() -> ActivityScreens.unread(window));
    clickOn(".section-heading", MouseButton.SECONDARY);
    Paint menu = onFx(() -> ground(".context-menu"));
    act(() -> window.choose("help-shortcuts"));
    assertThat(menu).isEqualTo(onFx(() -> ground(".form-card")));
  }

  private Paint ground(String part) {
    return lookup(part).queryAllAs(Region.class).stream()
        .map(Region::getBackground)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow()
        .getFills()
        .getLast()
        .getFill();
  }
}
