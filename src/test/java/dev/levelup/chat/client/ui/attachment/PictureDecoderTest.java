package dev.levelup.chat.client.ui.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.levelup.chat.client.fake.TestPictures;
import dev.levelup.chat.client.sync.attachment.PictureHeader;
import dev.levelup.chat.client.ui.UiTest;
import dev.levelup.chat.protocol.PictureFacts;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureDecoderTest extends UiTest {
  private static final PictureSize SMALL = new PictureSize(100, 100, false);

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "gif"})
  void aPictureIsDecodedToTheSizeThatIsShown(String format) {
    byte[] bytes = TestPictures.bytes(400, 200, format, 0.5f);
    assertThat(PictureHeader.of(bytes).orElseThrow())
        .matches(read -> read.width() == 400 && read.height() == 200);
    Image image = PictureDecoder.decode(bytes, SMALL);
    assertThat(image.getWidth()).isEqualTo(100);
    assertThat(image.getHeight()).isEqualTo(50);
  }

  /** A picture whose left half is red and whose right half is blue, and the orientation 1 to 8. */
  private static byte[] held(int orientation) {
    return TestPictures.held(TestPictures.halves(40, 20), orientation);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 40, 0.1, 0.5", "2, 40, 0.9, 0.5", "3, 40, 0.9, 0.5", "4, 40, 0.1, 0.5",
    "5, 20, 0.5, 0.1", "6, 20, 0.5, 0.1", "7, 20, 0.5, 0.9", "8, 20, 0.5, 0.9"
  })
  void aPhotoIsTurnedAsTheCameraWasHeld(int orientation, int width, double redX, double redY) {
    byte[] bytes = held(orientation);
    PictureFacts facts = PictureHeader.of(bytes).orElseThrow().facts();
    assertThat(facts).isEqualTo(new PictureFacts("image/jpeg", width, 60 - width));
    Image image = PictureDecoder.decode(bytes, new PictureSize(1000, 1000, false));
    assertThat(image.getWidth()).isEqualTo(width);
    assertThat(image.getHeight()).isEqualTo(60 - width);
    Color red = image.getPixelReader().getColor((int) (redX * width), (int) (redY * (60 - width)));
    assertThat(red.getRed()).isGreaterThan(red.getBlue() + 0.3);
  }

  /** The server says these sizes of the same bytes. */
  @ParameterizedTest
  @CsvSource({"VP8 , 17, 9", "VP8L, 300, 200", "VP8X, 70000, 3"})
  void theSizeOfAWebpIsReadThoughItIsNotDecoded(String kind, int width, int height) {
    byte[] bytes = TestPictures.webpHead(kind, width, height);
    assertThat(PictureHeader.of(bytes).map(PictureHeader::facts))
        .contains(new PictureFacts("image/webp", width, height));
    assertThatThrownBy(() -> PictureDecoder.decode(bytes, SMALL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasNoCause();
  }

  @Test
  void aTileIsFilled() {
    byte[] bytes = TestPictures.png(400, 200);
    Image image = PictureDecoder.decode(bytes, new PictureSize(100, 100, true));
    assertThat(image.getHeight()).isEqualTo(100);
  }

  /** A few bytes that stand for 40 GB. */
  @Test
  void aBombIsNotDecoded() {
    byte[] bomb = TestPictures.png(8, 8);
    ByteBuffer.wrap(bomb).putInt(16, 100_000).putInt(20, 100_000);
    assertThatThrownBy(() -> PictureDecoder.decode(bomb, SMALL))
        .isInstanceOf(IllegalArgumentException.class)
        .as("refused before the toolkit sees it")
        .hasNoCause();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<svg xmlns='http://www.w3.org/2000/svg'/>", "GIF89a", "BM"})
  void whatTheToolkitNeedNotDecodeIsRefused(String start) {
    byte[] bytes = start.getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> PictureDecoder.decode(bytes, SMALL))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everyBeginningOfAPictureEndsWithoutAnotherException() {
    for (String format : new String[] {"png", "jpg", "gif"}) {
      byte[] whole = TestPictures.bytes(20, 10, format, 0.5f);
      for (int length = 0; length < whole.length; length += 7) {
        byte[] cut = Arrays.copyOf(whole, length);
        assertThat(PictureHeader.of(cut)).isNotNull();
        assertThat(FirstFrame.of(Arrays.copyOf(cut, Math.max(13, length)))).isNotNull();
      }
    }
  }

  @Test
  void anAnimationIsCutToItsFirstFrame() {
    byte[] still = TestPictures.bytes(20, 10, "gif", 0.5f);
    byte[] twice = TestPictures.twice(still, still);
    assertThat(FirstFrame.of(twice)).isEqualTo(FirstFrame.of(still));
    assertThat(PictureDecoder.decode(twice, PictureSize.WHOLE).getWidth()).isEqualTo(20);
  }
}
