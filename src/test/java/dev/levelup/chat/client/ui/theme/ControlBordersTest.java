package dev.levelup.chat.client.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ToggleSwitch;
import dev.levelup.chat.client.state.ThemeChoice;
import dev.levelup.chat.client.ui.UiTest;
import java.util.Objects;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The edge of each control can be told from what it stands on, whether its border is ours or not.
 */
class ControlBordersTest extends UiTest {
  @ParameterizedTest
  @EnumSource(value = ThemeChoice.class, names = "SYSTEM", mode = EnumSource.Mode.EXCLUDE)
  void standOutFromTheGround(ThemeChoice theme) {
    VBox root = show(300, 300, ControlBordersTest::controls);
    onFx(() -> windowTheme.look().themeProperty().set(theme));
    Color ground = onFx(() -> edge(root));
    Set.of(".line-input", ".button", ".combo-box", ".check-box > .box", ".thumb-area")
        .forEach(
            control ->
                assertThat(Contrast.of(onFx(() -> edge((Region) root.lookup(control))), ground))
                    .as(control)
                    .isGreaterThanOrEqualTo(3));
  }

  private static VBox controls() {
    TextField field = new TextField();
    field.getStyleClass().add("line-input");
    VBox root =
        new VBox(
            field,
            new Button("Close"),
            new CheckBox("Sound"),
            new ComboBox<>(),
            new ToggleSwitch());
    root.setStyle("-fx-background-color: -chat-bg");
    return root;
  }

  private static Color edge(Region region) {
    if (region.getBorder() != null
        && region.getBorder().getStrokes().getFirst().getTopStroke() instanceof Color drawn
        && drawn.isOpaque()) {
      return drawn;
    }
    BackgroundFill outer = Objects.requireNonNull(region.getBackground()).getFills().getFirst();
    return (Color) outer.getFill();
  }
}
