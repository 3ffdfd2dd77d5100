package dev.levelup.chat.client.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.ui.UiTest;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

/** How far the lines of a wrapped sentence are from each other. */
class LinesTest extends UiTest {
  @Test
  void latinOnesHaveAirBetweenThem() {
    assertThat(between("Builds, maps", NodeOrientation.LEFT_TO_RIGHT)).isEqualTo(3);
  }

  @Test
  void arabicOnesHaveTheirOwn() {
    assertThat(between("بناء وخرائط", NodeOrientation.RIGHT_TO_LEFT)).isNotPositive();
  }

  /** What two lines take beyond twice a line. */
  private double between(String words, NodeOrientation orientation) {
    Label one = new Label(words);
    Label two = new Label(words + "\n" + words);
    show(
        300,
        200,
        () -> {
          VBox root = new VBox(one, two);
          root.setNodeOrientation(orientation);
          root.setFillWidth(false);
          return root;
        });
    return onFx(() -> two.getHeight() - 2 * one.getHeight());
  }
}
