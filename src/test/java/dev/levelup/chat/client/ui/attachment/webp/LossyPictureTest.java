package dev.levelup.chat.client.ui.attachment.webp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Beside each sample, made by libwebp, are the pixels that {@code dwebp} sees in it. */
class LossyPictureTest {
  /** Where the key frame begins in a file that has nothing else. */
  private static final int FRAME = 20;

  private static byte[] bytes(String file) throws IOException {
    try (InputStream in = LossyPictureTest.class.getResourceAsStream(file)) {
      return Objects.requireNonNull(in, file).readAllBytes();
    }
  }

  private static BufferedImage expected(String sample) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(bytes(sample + ".png")));
  }

  private static int[] decode(byte[] file, BufferedImage like) {
    return LossyPicture.decode(file, FRAME, file.length, like.getWidth(), like.getHeight());
  }

  private static int[] pixels(BufferedImage image) {
    int width = image.getWidth();
    return image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "one-pixel",
        "one-row",
        "one-column",
        "two-by-two",
        "odd",
        "coarse",
        "fine",
        "finest",
        "large-steps",
        "segments",
        "unfiltered",
        "strong",
        "simple",
        "sharp",
        "sharpest",
        "sharp-simple",
        "partitions",
        "thorough",
        "fast",
        "flat",
        "skips",
        "empty-blocks",
        "hardly-filtered",
        "finest-gradient"
      })
  void everyPixelIsWhatBrowsersShow(String sample) throws IOException {
    BufferedImage expected = expected(sample);
    assertThat(decode(bytes(sample + ".webp"), expected)).isEqualTo(pixels(expected));
  }

  @Test
  void aFrameInTheMiddleOfAFileIsDecoded() throws IOException {
    BufferedImage expected = expected("odd");
    byte[] file = bytes("odd.webp");
    byte[] longer = new byte[file.length + 200];
    System.arraycopy(file, FRAME, longer, 100, file.length - FRAME);
    int[] pixels = LossyPicture.decode(longer, 100, 80 + file.length, 15, 17);
    assertThat(pixels).isEqualTo(pixels(expected));
  }

  @Test
  void aPictureOfAnotherSizeIsRefused() throws IOException {
    byte[] file = bytes("odd.webp");
    assertRefused(file, FRAME, file.length, 16, 17);
    assertRefused(file, FRAME, file.length, 15, 16);
    assertRefused(file, FRAME, file.length, -15, -17);
  }

  @Test
  void whatIsNotInTheFileIsRefused() throws IOException {
    byte[] file = bytes("odd.webp");
    assertRefused(file, FRAME, file.length + 1, 15, 17);
    assertRefused(file, -1, file.length, 15, 17);
    assertRefused(file, file.length, FRAME, 15, 17);
  }

  /** The first bit says that it changes another frame, the fifth that it shows. */
  @ParameterizedTest
  @CsvSource({"0, 1", "0, 16", "0, 8", "3, 1", "4, 1", "5, 1"})
  void whatIsNotAKeyFrameIsRefused(int at, int bit) throws IOException {
    byte[] file = bytes("odd.webp");
    file[FRAME + at] ^= (byte) bit;
    assertRefused(file, FRAME, file.length, 15, 17);
  }

  @Test
  void aFrameThatEndsTooSoonIsRefused() throws IOException {
    byte[] file = bytes("thorough.webp");
    for (int to = FRAME; to < file.length - 8; to++) {
      assertRefused(file, FRAME, to, 65, 47);
    }
  }

  private static void assertRefused(byte[] file, int from, int to, int width, int height) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LossyPicture.decode(file, from, to, width, height));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fine", "segments", "simple", "sharpest", "partitions", "thorough"})
  void damageGivesAPictureOrIsRefused(String sample) throws IOException {
    Random random = new Random(9);
    byte[] file = bytes(sample + ".webp");
    BufferedImage whole = expected(sample);
    for (int i = 0; i < 300; i++) {
      byte[] damaged = Arrays.copyOf(file, i % 3 == 0 ? random.nextInt(file.length) : file.length);
      for (int flips = random.nextInt(6); flips >= 0 && damaged.length > FRAME; flips--) {
        damaged[random.nextInt(FRAME, damaged.length)] ^= (byte) (1 << random.nextInt(8));
      }
      decodeOrRefuse(damaged, whole);
    }
  }

  private static void decodeOrRefuse(byte[] file, BufferedImage like) {
    assertThat(catchThrowable(() -> decode(file, like)))
        .satisfiesAnyOf(
            thrown -> assertThat(thrown).isNull(),
            thrown -> assertThat(thrown).isInstanceOf(IllegalArgumentException.class));
  }
}
