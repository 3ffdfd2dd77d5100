package dev.levelup.chat.client.ui.avatar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.TestPictures;
import dev.levelup.chat.client.ui.UiTest;
import dev.levelup.chat.client.ui.attachment.PictureDecoder;
import dev.levelup.chat.client.ui.attachment.PictureSize;
import javafx.scene.image.Image;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CropTest extends UiTest {
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
  void whatShowsInTheFrameIsWhatIsCutOut() {
    byte[] bytes = TestPictures.halves(1200, 400);
    Image left = cut(Crop.middle(1200, 400).moved(-5, 0), bytes);
    Image right = cut(Crop.middle(1200, 400).moved(5, 0), bytes);
    Image middle = cut(Crop.middle(1200, 400), bytes);
    assertThat(left.getPixelReader().getColor(390, 10).getRed()).isGreaterThan(0.9);
    assertThat(right.getPixelReader().getColor(10, 10).getBlue()).isGreaterThan(0.9);
    assertThat(middle.getPixelReader().getColor(50, 10).getRed()).isGreaterThan(0.9);
    assertThat(middle.getPixelReader().getColor(350, 10).getBlue()).isGreaterThan(0.9);
  }

  @Test
  void aPhotoIsCutAsItIsSeen() throws ChosenPicture.UnusableException {
    byte[] photo = TestPictures.held(TestPictures.halves(400, 200), 6);
    ChosenPicture chosen = ChosenPicture.of(photo);
    assertThat(chosen.size().getHeight()).isEqualTo(400);

    Image top = cut(Crop.middle(200, 400).moved(0, -5), photo);
    assertThat(top.getPixelReader().getColor(100, 20).getRed()).isGreaterThan(0.9);
    assertThat(top.getPixelReader().getColor(100, 180).getRed()).isGreaterThan(0.9);
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
