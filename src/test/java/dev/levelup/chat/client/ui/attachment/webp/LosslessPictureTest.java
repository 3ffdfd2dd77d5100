package dev.levelup.chat.client.ui.attachment.webp;

import static dev.levelup.chat.client.ui.attachment.webp.Sample.FRAME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Beside each sample are the pixels that {@code dwebp} sees in it. Some were written bit by bit, at
 * random, with what libwebp seldom writes; it made the others.
 */
class LosslessPictureTest {
  /** How long the head of a picture is. */
  private static final int HEAD = 5;

  /** No transform, no cache, and the same codes everywhere. */
  private static final String PLAIN = "0 0 0";

  /** A code of one symbol, 0. */
  private static final String NOTHING = "1 0 0 0";

  static Stream<String> samples() {
    return Stream.of(
        "one-pixel",
        "one-row",
        "one-column",
        "colours-2",
        "colours-3",
        "colours-4",
        "colours-16",
        "colours-17",
        "photo",
        "fast",
        "near",
        "transparent",
        "noise",
        "flat",
        "neighbours",
        "crossed",
        "distances",
        "narrow",
        "cached",
        "parts",
        "together",
        "outside-the-table");
  }

  private static Sample sample(String name) throws IOException {
    return new Sample("lossless/" + name);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyPixelIsWhatBrowsersShow(String name) throws IOException {
    Sample sample = sample(name);
    assertThat(sample.decode(LosslessPicture::decode, sample.file)).isEqualTo(sample.pixels());
  }

  @ParameterizedTest
  @ValueSource(strings = {"photo", "colours-4", "together"})
  void theGreenIsTheOpacityOfAnotherPicture(String name) throws IOException {
    Sample sample = sample(name);
    int end = sample.file.length;
    byte[] alpha =
        LosslessPicture.decodeAlpha(sample.file, FRAME + HEAD, end, sample.width, sample.height);
    assertThat(alpha).isEqualTo(green(sample.pixels()));
  }

  private static byte[] green(int[] pixels) {
    byte[] green = new byte[pixels.length];
    for (int i = 0; i < green.length; i++) {
      green[i] = (byte) (pixels[i] >> 8);
    }
    return green;
  }

  @Test
  void aPictureInTheMiddleOfAFileIsDecoded() throws IOException {
    Sample sample = sample("parts");
    byte[] longer = sample.amid(100, 100);
    int[] pixels = LosslessPicture.decode(longer, 100, longer.length - 100, 33, 21);
    assertThat(pixels).isEqualTo(sample.pixels());
  }

  @Test
  void aPictureOfAnotherSizeIsRefused() throws IOException {
    Sample sample = sample("one-pixel");
    assertRefused(sample, FRAME, sample.file.length, 2, 1);
    assertRefused(sample, FRAME, sample.file.length, 1, 2);
    assertRefused(sample, FRAME, sample.file.length, -1, -1);
  }

  @Test
  void whatIsNotInTheFileIsRefused() throws IOException {
    Sample sample = sample("parts");
    assertRefused(sample, FRAME, sample.file.length + 1, 33, 21);
    assertRefused(sample, -1, sample.file.length, 33, 21);
    assertRefused(sample, sample.file.length, FRAME, 33, 21);
  }

  /** The first byte is always the same; the last three bits of the head are the version. */
  @ParameterizedTest
  @CsvSource({"0, 1", "4, 32", "4, 64", "4, 128"})
  void anotherFormatIsRefused(int at, int bit) throws IOException {
    Sample sample = sample("parts");
    sample.file[FRAME + at] ^= (byte) bit;
    assertRefused(sample, FRAME, sample.file.length, 33, 21);
  }

  /** Some files end with a byte that belongs to none. */
  @ParameterizedTest
  @MethodSource("samples")
  void aPictureThatEndsTooSoonIsRefused(String name) throws IOException {
    Sample sample = sample(name);
    for (int to = FRAME; to < sample.file.length - 1; to++) {
      assertRefused(sample, FRAME, to, sample.width, sample.height);
    }
  }

  private static void assertRefused(Sample sample, int from, int to, int width, int height) {
    sample.assertRefused(LosslessPicture::decode, from, to, width, height);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void damageGivesAPictureOrIsRefused(String name) throws IOException {
    sample(name).assertDamageGivesAPictureOrIsRefused(LosslessPicture::decode);
  }

  @Test
  void aTransformIsDoneOnce() {
    String subtractedGreen = "1 01";
    assertDecoded(subtractedGreen + PLAIN + NOTHING.repeat(5));
    assertRefused(subtractedGreen + subtractedGreen + PLAIN + NOTHING.repeat(5));
  }

  @Test
  void aCacheHasOneBitTo11() {
    assertRefused("0 1 0000 0" + NOTHING.repeat(5));
    assertDecoded("0 1 1000 0" + NOTHING.repeat(5));
    assertDecoded("0 1 1101 0" + NOTHING.repeat(5));
    assertRefused("0 1 0011 0" + NOTHING.repeat(5));
  }

  /** Lengths are coded by themselves; the first that can be are those for zeros, 0 and 1. */
  @Test
  void bitsThatMeanNothingAreRefused() {
    String twoLengths = "0 0000 000 000 100 100 0";
    assertDecoded(PLAIN + twoLengths + "11" + "0".repeat(278) + NOTHING.repeat(4) + "0");
    assertRefused(PLAIN + twoLengths + "0".repeat(280) + NOTHING.repeat(4));
    assertRefused(PLAIN + twoLengths + "111" + "0".repeat(277) + NOTHING.repeat(4));
    String oneTooLong = "0 0000 000 000 100 010 0";
    assertRefused(PLAIN + oneTooLong + "10 10" + "0".repeat(278) + NOTHING.repeat(4) + "0");
  }

  /** All 256 symbols repeat a length that was not said before. */
  @Test
  void lengthsAreEightAtFirst() {
    String all = "0 1010" + "000".repeat(8) + "100 0" + "11".repeat(42) + "10";
    assertDecoded(PLAIN + NOTHING + all + NOTHING.repeat(3) + "0".repeat(8));
  }

  @Test
  void aPictureWithoutPixelsIsRefused() {
    byte[] file = bytes(PLAIN + NOTHING.repeat(5));
    for (int[] size : new int[][] {{0, 1}, {1, 0}, {-1, 1}, {1, -1}, {-1, -1}}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> LosslessPicture.decodeAlpha(file, 0, file.length, size[0], size[1]));
    }
  }

  @Test
  void codesThatTakeTooMuchMemoryAreRefused() {
    String all = "1 0 1 11111111";
    String lastOfAll = "0 0 1 000 0" + all + all + NOTHING.repeat(3);
    assertRefused(lastOfAll + NOTHING.repeat(5 * 0x1_0000));
  }

  private static void assertDecoded(String bits) {
    byte[] file = bytes(bits);
    assertThat(LosslessPicture.decodeAlpha(file, 0, file.length, 1, 1)).containsExactly(0);
  }

  private static void assertRefused(String bits) {
    byte[] file = bytes(bits);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LosslessPicture.decodeAlpha(file, 0, file.length, 1, 1));
  }

  private static byte[] bytes(String bits) {
    String digits = bits.replace(" ", "");
    BitSet set = new BitSet();
    IntStream.range(0, digits.length()).forEach(i -> set.set(i, digits.charAt(i) == '1'));
    return Arrays.copyOf(set.toByteArray(), (digits.length() + 7) / 8);
  }
}
