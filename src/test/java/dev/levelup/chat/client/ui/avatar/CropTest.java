package dev.levelup.chat.client.ui.avatar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.TestPictures;
import dev.levelup.chat.client.ui.UiTest;
import dev.levelup.chat.client.ui.attachment.PictureDecoder;
import dev.levelup.chat.client.ui.attachment.PictureSize;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CropTest extends UiTest {
  /** The left half is red, the right half blue. */
  private static byte[] halves(int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        image.setRGB(x, y, (x < width / 2 ? Color.RED : Color.BLUE).getRGB());
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  private static Image cut(Crop crop, byte[] bytes) {
    return PictureDecoder.decode(crop.cut(bytes), PictureSize.WHOLE);
  }

  @ParameterizedTest
  @CsvSource({"1600, 900, 1, 512", "300, 200, 1, 200", "1600, 900, 8, 112", "1, 5000, 1, 1"})
  void theResultIsASquareOfBoundedSize(int width, int height, double zoom, int side) {
    Image result = cut(Crop.middle(width, height).zoomed(zoom), TestPictures.png(width, height));
    assertThat(result.getWidth()).isEqualTo(side);
    assertThat(result.getHeight()).isEqualTo(side);
  }

  @Test
  void whatShowsInTheFrameIsWhatIsCutOut() throws IOException {
    byte[] bytes = halves(1200, 400);
    Image left = cut(Crop.middle(1200, 400).moved(-5, 0), bytes);
    Image right = cut(Crop.middle(1200, 400).moved(5, 0), bytes);
    Image middle = cut(Crop.middle(1200, 400), bytes);
    assertThat(left.getPixelReader().getColor(390, 10).getRed()).isGreaterThan(0.9);
    assertThat(right.getPixelReader().getColor(10, 10).getBlue()).isGreaterThan(0.9);
    assertThat(middle.getPixelReader().getColor(50, 10).getRed()).isGreaterThan(0.9);
    assertThat(middle.getPixelReader().getColor(350, 10).getBlue()).isGreaterThan(0.9);
  }

  @Test
  void theSquareStaysWithinThePicture() {
    Crop corner = Crop.middle(100, 50).zoomed(2).moved(-100, 100);
    assertThat(corner.x()).isEqualTo(corner.side() / 2);
    assertThat(corner.y()).isEqualTo(50 - corner.side() / 2);
    Crop wide = corner.zoomed(0.01);
    assertThat(wide.zoom()).isEqualTo(1);
    assertThat(wide.y()).isEqualTo(25);
    assertThat(corner.zoomed(1000).zoom()).isEqualTo(Crop.MOST_ZOOM);
  }
}
