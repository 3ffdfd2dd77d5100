package dev.levelup.chat.client.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.state.ThemeChoice;
import dev.levelup.chat.client.ui.UiTest;
import java.util.ArrayList;
import java.util.List;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Group;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;

class ThemeTest extends UiTest {
  private final SimpleObjectProperty<ColorScheme> system =
      new SimpleObjectProperty<>(ColorScheme.LIGHT);
  private final List<String> grounds = new ArrayList<>();
  private final Theme theme = new Theme(system, grounds::add);

  @Test
  void followsTheDesktopWhileNothingElseIsChosen() {
    Scene scene = dressed();
    assertThat(scene.getStylesheets()).anyMatch(sheet -> sheet.endsWith("/light.css"));
    onFx(() -> system.set(ColorScheme.DARK));
    assertThat(scene.getStylesheets()).anyMatch(sheet -> sheet.endsWith("/dark.css"));
    assertThat(grounds).last().asString().contains("primer-dark");
  }

  @Test
  void aChoiceHoldsWhateverTheDesktopDoes() {
    Scene scene = dressed();
    onFx(() -> theme.look().themeProperty().set(ThemeChoice.DARK));
    onFx(() -> system.set(ColorScheme.DARK));
    onFx(() -> system.set(ColorScheme.LIGHT));
    assertThat(scene.getStylesheets()).anyMatch(sheet -> sheet.endsWith("/dark.css"));
    onFx(() -> theme.look().themeProperty().set(ThemeChoice.SYSTEM));
    assertThat(scene.getStylesheets()).anyMatch(sheet -> sheet.endsWith("/light.css"));
  }

  private Scene dressed() {
    return onFx(
        () -> {
          Scene scene = new Scene(new Group());
          theme.dress(scene);
          return scene;
        });
  }
}
