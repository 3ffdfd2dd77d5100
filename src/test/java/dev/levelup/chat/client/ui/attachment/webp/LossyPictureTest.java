package dev.levelup.chat.client.ui.attachment.webp;

import static dev.levelup.chat.client.ui.attachment.webp.Sample.FRAME;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Beside each sample, made by libwebp, are the pixels that {@code dwebp} sees in it. */
class LossyPictureTest {
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
  void everyPixelIsWhatBrowsersShow(String name) throws IOException {
    Sample sample = new Sample(name);
    assertThat(sample.decode(LossyPicture::decode, sample.file)).isEqualTo(sample.pixels());
  }

  @Test
  void aFrameInTheMiddleOfAFileIsDecoded() throws IOException {
    Sample sample = new Sample("odd");
    byte[] longer = sample.amid(100, 100);
    int[] pixels = LossyPicture.decode(longer, 100, longer.length - 100, 15, 17);
    assertThat(pixels).isEqualTo(sample.pixels());
  }

  @Test
  void aPictureOfAnotherSizeIsRefused() throws IOException {
    Sample sample = new Sample("odd");
    assertRefused(sample, FRAME, sample.file.length, 16, 17);
    assertRefused(sample, FRAME, sample.file.length, 15, 16);
    assertRefused(sample, FRAME, sample.file.length, -15, -17);
  }

  @Test
  void whatIsNotInTheFileIsRefused() throws IOException {
    Sample sample = new Sample("odd");
    assertRefused(sample, FRAME, sample.file.length + 1, 15, 17);
    assertRefused(sample, -1, sample.file.length, 15, 17);
    assertRefused(sample, sample.file.length, FRAME, 15, 17);
  }

  /** The first bit says that it changes another frame, the fifth that it shows. */
  @ParameterizedTest
  @CsvSource({"0, 1", "0, 16", "0, 8", "3, 1", "4, 1", "5, 1"})
  void whatIsNotAKeyFrameIsRefused(int at, int bit) throws IOException {
    Sample sample = new Sample("odd");
    sample.file[FRAME + at] ^= (byte) bit;
    assertRefused(sample, FRAME, sample.file.length, 15, 17);
  }

  @Test
  void aFrameThatEndsTooSoonIsRefused() throws IOException {
    Sample sample = new Sample("thorough");
    for (int to = FRAME; to < sample.file.length - 8; to++) {
      assertRefused(sample, FRAME, to, 65, 47);
    }
  }

  private static void assertRefused(Sample sample, int from, int to, int width, int height) {
    sample.assertRefused(LossyPicture::decode, from, to, width, height);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fine", "segments", "simple", "sharpest", "partitions", "thorough"})
  void damageGivesAPictureOrIsRefused(String name) throws IOException {
    new Sample(name).assertDamageGivesAPictureOrIsRefused(LossyPicture::decode);
  }
}
