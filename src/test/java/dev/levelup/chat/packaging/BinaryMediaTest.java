package dev.levelup.chat.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.ui.UiTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinaryMediaTest extends UiTest {
  private static final String STILL =
      "@media (prefers-reduced-motion: reduce) { .ring { visibility: hidden; } }";

  @TempDir private Path folder;

  @Test
  void aMediaQueryDecidesAsInTheText() throws IOException {
    Path binary = Files.write(folder.resolve("still.bss"), BinaryStyles.of(STILL.getBytes(UTF_8)));
    Region ring = ring(binary.toUri().toString());
    assertThat(isVisibleWhenMotionIsReduced(ring, false)).isTrue();
    assertThat(isVisibleWhenMotionIsReduced(ring, true)).isFalse();
  }

  private Region ring(String sheet) {
    StackPane place =
        show(
            100,
            100,
            () -> {
              Region ring = new Region();
              ring.getStyleClass().add("ring");
              StackPane made = new StackPane(ring);
              made.getStylesheets().add(sheet);
              return made;
            });
    return (Region) place.getChildren().getFirst();
  }

  private boolean isVisibleWhenMotionIsReduced(Region ring, boolean reduced) {
    return onFx(
        () -> {
          ring.getScene().getPreferences().setReducedMotion(reduced);
          ring.getScene().getRoot().applyCss();
          return ring.isVisible();
        });
  }
}
