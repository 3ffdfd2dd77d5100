package dev.levelup.chat.client.ui.pane;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pixels before and after a page is prepended. */
class PrependPixelsTest extends ListTest {
  /** The cells as painted, without the scroll bar, which does move. */
  private int[] painted(double scale) {
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setTransform(new Scale(scale, scale));
    WritableImage image = list.lookup(".viewport").snapshot(parameters, null);
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    return pixels;
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 1.25, 2})
  void notOnePixelDiffers(double scale) {
    onFx(
        () -> {
          stage.setRenderScaleX(scale);
          stage.setRenderScaleY(scale);
          fillAnchored();
          int[] before = painted(scale);
          rig.blocks.addAll(0, ListRig.some(-50, 50));
          rig.pulse();
          assertThat(painted(scale)).isEqualTo(before);
          list.scrollBy(1);
          rig.pulse();
          assertThat(painted(scale)).isNotEqualTo(before);
        });
  }
}
