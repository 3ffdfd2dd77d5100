package dev.levelup.chat.server.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PicturesTest {
  private static final String SECRET = "taken at 52.5 N, 13.4 E";

  @TempDir private Path folder;
  private Pictures pictures = new Pictures(1_000_000, 64L << 20);

  private Path file() {
    return folder.resolve("picture");
  }

  private Picture clean(byte[] bytes) throws IOException {
    Files.write(file(), bytes);
    PictureType type = PictureType.of(Arrays.copyOf(bytes, PictureType.HEAD)).orElseThrow();
    return pictures.clean(type, file(), folder.resolve("scratch"));
  }

  private BufferedImage scaled(Picture picture, int longest) throws IOException {
    Path to = folder.resolve("scaled");
    Picture made = pictures.scale(picture, file(), to, longest);
    BufferedImage image = ImageIO.read(to.toFile());
    assertThat(made.width()).isEqualTo(image.getWidth());
    assertThat(made.height()).isEqualTo(image.getHeight());
    return image;
  }

  private void assertRefused(byte[] bytes) {
    assertThatThrownBy(() -> scaled(clean(bytes), 64)).isInstanceOf(PictureException.class);
  }

  /** No decoder has seen it. */
  private void assertRefusedUndecoded(byte[] bytes) {
    assertThatThrownBy(() -> clean(bytes)).isInstanceOf(PictureException.class);
  }

  private static Stream<byte[]> every() {
    return Stream.of(
        TestPictures.png(40, 20),
        TestPictures.jpeg(40, 20),
        TestPictures.gif(40, 20),
        TestPictures.webp(true),
        TestPictures.webp(false));
  }

  /** Orange, by its inks: no cyan, half of the magenta, all of the yellow, a fifth of the black. */
  private static Stream<byte[]> oranges() {
    return Stream.of(
        TestPictures.fourInks(40, 20, -1, 0, 128, 255, 51),
        TestPictures.fourInks(40, 20, 0, 255, 127, 0, 204),
        TestPictures.fourInks(40, 20, 2, 104, 213, 54, 204));
  }

  @ParameterizedTest
  @MethodSource("oranges")
  void aPictureForPrintingIsMadeOneForScreens(byte[] orange) throws IOException {
    Picture picture = clean(TestPictures.withExif(orange, 6, SECRET));
    assertThat(picture).isEqualTo(new Picture(PictureType.JPEG, 20, 40));
    assertOrange(ImageIO.read(file().toFile()));
    assertThat(clean(orange)).isEqualTo(new Picture(PictureType.JPEG, 40, 20));
    assertOrange(ImageIO.read(file().toFile()));
    assertOrange(scaled(new Picture(PictureType.JPEG, 40, 20), 20));
  }

  private static void assertOrange(BufferedImage image) {
    Color colour = new Color(image.getRGB(10, 5));
    assertThat(colour.getRed()).isCloseTo(204, within(4));
    assertThat(colour.getGreen()).isCloseTo(102, within(4));
    assertThat(colour.getBlue()).isCloseTo(0, within(4));
  }

  private static Stream<Arguments> greys() {
    return Stream.of(
        Arguments.of("png", new BufferedImage(40, 20, BufferedImage.TYPE_BYTE_GRAY)),
        Arguments.of("png", new BufferedImage(40, 20, BufferedImage.TYPE_USHORT_GRAY)),
        Arguments.of("png", TestPictures.transparentGrey(40, 20, DataBuffer.TYPE_BYTE)),
        Arguments.of("png", TestPictures.transparentGrey(40, 20, DataBuffer.TYPE_USHORT)),
        Arguments.of("jpg", new BufferedImage(40, 20, BufferedImage.TYPE_BYTE_GRAY)),
        Arguments.of("gif", new BufferedImage(40, 20, BufferedImage.TYPE_BYTE_GRAY)));
  }

  @ParameterizedTest
  @MethodSource("greys")
  void greyStaysAsDarkAsItIs(String format, BufferedImage empty) throws IOException {
    byte[] grey = TestPictures.grey(format, empty, 0.4);
    int opacity = empty.getColorModel().hasAlpha() ? 127 : 255;
    Picture picture = clean(grey);
    assertGrey(scaled(picture, 640), opacity);
    assertGrey(scaled(picture, 10), opacity);
    if (format.equals("jpg")) {
      clean(TestPictures.withExif(grey, 6, SECRET));
      assertGrey(ImageIO.read(file().toFile()), opacity);
    }
  }

  private static void assertGrey(BufferedImage image, int opacity) {
    Color colour = new Color(image.getRGB(2, 2), true);
    assertThat(colour.getRed()).isCloseTo(102, within(2));
    assertThat(colour.getBlue()).isCloseTo(102, within(2));
    assertThat(colour.getAlpha()).isEqualTo(opacity);
  }

  @ParameterizedTest
  @EnumSource
  void theTypeIsKnownByItsName(PictureType type) {
    assertThat(PictureType.named(type.mediaType())).contains(type);
    assertThat(PictureType.named("image/svg+xml")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("every")
  void whatIsCleanStaysAsItIs(byte[] bytes) throws IOException {
    clean(bytes);
    byte[] once = Files.readAllBytes(file());
    Picture again = clean(once);
    assertThat(file()).hasBinaryContent(once);
    assertThat(scaled(again, 640).getWidth()).isEqualTo(again.width());
  }

  @ParameterizedTest
  @MethodSource("every")
  void whatFollowsTheEndIsRemoved(byte[] bytes) throws IOException {
    clean(TestPictures.join(bytes, TestPictures.text("PK\3\4<script>" + SECRET)));
    assertThat(Files.readString(file(), ISO_8859_1)).doesNotContain(SECRET, "<script>");
  }

  @ParameterizedTest
  @MethodSource("every")
  void aPictureThatEndsEarlyIsRefused(byte[] bytes) {
    for (int length = PictureType.HEAD; length < bytes.length - 1; length += 1 + length / 4) {
      assertRefused(Arrays.copyOf(bytes, length));
    }
  }

  @ParameterizedTest
  @MethodSource("every")
  void aDamagedPictureIsRefusedOrShownAndDoesNoOtherHarm(byte[] bytes) throws IOException {
    Random random = new Random(bytes.length);
    for (int i = 0; i < 200; i++) {
      byte[] damaged = bytes.clone();
      for (int flips = 0; flips < 3; flips++) {
        int at = PictureType.HEAD + random.nextInt(bytes.length - PictureType.HEAD);
        damaged[at] = (byte) random.nextInt(256);
      }
      try {
        scaled(clean(damaged), 64);
      } catch (PictureException _) {
        // as it should be
      }
    }
  }

  @Test
  void metadataIsRemoved() throws IOException {
    byte[] text = TestPictures.text("Comment\0" + SECRET);
    byte[] profile =
        TestPictures.join(TestPictures.text("p\0\0"), TestPictures.deflated(50_000_000));
    for (byte[] each :
        new byte[][] {
          TestPictures.withExif(TestPictures.jpeg(40, 20), 1, SECRET),
          TestPictures.withChunk(TestPictures.png(40, 20), "tEXt", text),
          TestPictures.withChunk(TestPictures.png(40, 20), "iCCP", profile),
          TestPictures.withChunk(TestPictures.png(40, 20), "zTXt", profile)
        }) {
      Picture picture = clean(each);
      assertThat(Files.readString(file(), ISO_8859_1))
          .doesNotContain(SECRET, "iCCP", "zTXt", "Exif");
      assertThat(scaled(picture, 640).getWidth()).isEqualTo(40);
    }
  }

  @Test
  void ofTheExtensionsOfAGifTimingAndRepeatsAreKept() throws IOException {
    byte[] secret = TestPictures.gifBlock(TestPictures.text(SECRET));
    byte[] netscape = TestPictures.gifBlock(TestPictures.text("NETSCAPE2.0"));
    byte[] forever = TestPictures.gifBlock(new byte[] {1, 0, 0});
    byte[] timing = TestPictures.gifBlock(new byte[] {0, 10, 0, 0});
    byte[] end = new byte[1];
    byte[] application = {0x21, (byte) 0xFF};
    byte[] control = {0x21, (byte) 0xF9};
    clean(
        TestPictures.gifWith(
            TestPictures.join(application, netscape, secret, forever, secret, end),
            TestPictures.join(application, netscape, secret, end),
            TestPictures.join(application, secret, forever, end),
            TestPictures.join(control, timing, secret, end)));
    assertThat(file())
        .hasBinaryContent(
            TestPictures.gifWith(
                TestPictures.join(application, netscape, forever, end),
                TestPictures.join(control, timing, end)));
  }

  /** Where the red and light corner of a lying picture is when it is upright. */
  private static Stream<Arguments> corners() {
    return Stream.of(
        Arguments.of(2, 38, 2),
        Arguments.of(3, 38, 18),
        Arguments.of(4, 2, 18),
        Arguments.of(5, 2, 2),
        Arguments.of(6, 18, 2),
        Arguments.of(7, 18, 38),
        Arguments.of(8, 2, 38));
  }

  @ParameterizedTest
  @MethodSource("corners")
  void aLyingPictureIsTurned(int orientation, int x, int y) throws IOException {
    Picture picture = clean(TestPictures.withExif(TestPictures.jpeg(40, 20), orientation, SECRET));
    boolean isTurned = orientation > 4;
    assertThat(picture)
        .isEqualTo(new Picture(PictureType.JPEG, isTurned ? 20 : 40, isTurned ? 40 : 20));
    BufferedImage image = ImageIO.read(file().toFile());
    assertThat(image.getWidth()).isEqualTo(picture.width());
    assertThat((image.getRGB(x, y) >> 16) & 0xFF).as("red").isGreaterThan(200);
    assertThat(image.getRGB(image.getWidth() - 1 - x, image.getHeight() - 1 - y) & 0xFF)
        .as("dark blue")
        .isBetween(80, 160);
    assertThat(Files.readString(file(), ISO_8859_1)).doesNotContain(SECRET);
  }

  @Test
  void aPngIsTurnedToo() throws IOException {
    byte[] lying = TestPictures.withChunk(TestPictures.png(40, 20), "eXIf", TestPictures.tiff(6));
    assertThat(clean(lying)).isEqualTo(new Picture(PictureType.PNG, 20, 40));
    assertThat(ImageIO.read(file().toFile()).getHeight()).isEqualTo(40);
  }

  @Test
  void aLargePictureIsScaledInProportionWithItsColours() throws IOException {
    for (byte[] each : new byte[][] {TestPictures.png(1200, 300), TestPictures.jpeg(1200, 300)}) {
      BufferedImage small = scaled(clean(each), 640);
      assertThat(small.getWidth()).isEqualTo(640);
      assertThat(small.getHeight()).isEqualTo(160);
      assertThat((small.getRGB(100, 20) >> 16) & 0xFF).as("red").isGreaterThan(250);
      assertThat(small.getRGB(600, 20) & 0xFF).as("blue").isGreaterThan(250);
    }
  }

  @Test
  void aPictureThatTakesTooMuchMemoryIsDecodedCoarsely() throws IOException {
    pictures = new Pictures(1_000_000, 80_000);
    BufferedImage small = scaled(clean(TestPictures.png(1000, 1000)), 640);
    assertThat(small.getWidth() * small.getHeight()).isBetween(2_500, 10_000);
    assertThat(clean(TestPictures.withExif(TestPictures.jpeg(1000, 500), 6, SECRET)).width())
        .isBetween(20, 100);
  }

  @Test
  void bombsAreRefusedByTheirHeaders() {
    assertRefusedUndecoded(TestPictures.claiming(50_000, 50_000));
    assertRefusedUndecoded(TestPictures.claiming(1, 1_000_001));
    assertRefusedUndecoded(TestPictures.claiming(0, 4));
    assertRefusedUndecoded(TestPictures.claiming(-4, 4));
    assertRefusedUndecoded(TestPictures.jpeg(1001, 1000));
    byte[] gif = TestPictures.gif(4, 4);
    gif[6] = gif[7] = gif[8] = gif[9] = (byte) 0xFF;
    assertRefusedUndecoded(gif);
  }

  @Test
  void anAnimationWithoutEndIsRefused() throws IOException {
    assertThat(clean(frames(40)).width()).isEqualTo(300);
    assertRefusedUndecoded(frames(45));
  }

  private static byte[] frames(int count) {
    byte[] one = TestPictures.gif(300, 300);
    int start = 13 + (3 << ((one[10] & 7) + 1));
    byte[] frame = Arrays.copyOfRange(one, start, one.length - 1);
    byte[] all = Arrays.copyOf(one, start);
    for (int i = 0; i < count; i++) {
      all = TestPictures.join(all, frame);
    }
    return TestPictures.join(all, new byte[] {0x3B});
  }

  @Test
  void aFrameIsNotLargerThanItsPicture() {
    byte[] gif = TestPictures.gif(300, 300);
    gif[6] = 4;
    gif[7] = 0;
    assertRefusedUndecoded(gif);
  }

  @Test
  void aJpegWithScansWithoutEndIsRefused() throws IOException {
    byte[] jpeg = TestPictures.jpeg(8, 8);
    int scan = new String(jpeg, ISO_8859_1).indexOf("\u00ff\u00da");
    byte[] again = Arrays.copyOfRange(jpeg, scan, jpeg.length - 2);
    byte[] many = jpeg;
    for (int i = 0; i < 100; i++) {
      many = TestPictures.insert(many, scan, again);
    }
    assertRefusedUndecoded(many);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<svg xmlns='http://www.w3.org/2000/svg'><script/>", "BM", "%PDF-1.7", ""})
  void nothingElseIsAPicture(String start) {
    assertThat(PictureType.of(TestPictures.text(start))).isEmpty();
  }
}
