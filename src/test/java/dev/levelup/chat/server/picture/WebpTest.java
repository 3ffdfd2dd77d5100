package dev.levelup.chat.server.picture;

import static dev.levelup.chat.server.picture.TestPictures.join;
import static dev.levelup.chat.server.picture.TestPictures.text;
import static dev.levelup.chat.server.picture.TestWebp.ANIMATED;
import static dev.levelup.chat.server.picture.TestWebp.EXIF;
import static dev.levelup.chat.server.picture.TestWebp.TRANSPARENT;
import static dev.levelup.chat.server.picture.TestWebp.animation;
import static dev.levelup.chat.server.picture.TestWebp.chunk;
import static dev.levelup.chat.server.picture.TestWebp.extended;
import static dev.levelup.chat.server.picture.TestWebp.file;
import static dev.levelup.chat.server.picture.TestWebp.frame;
import static dev.levelup.chat.server.picture.TestWebp.lossless;
import static dev.levelup.chat.server.picture.TestWebp.opacity;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** WebP has more kinds of files than the other types. */
@Timeout(60)
class WebpTest {
  private static final String SECRET = "taken at 52.5 N, 13.4 E";

  @TempDir private Path folder;
  private final Pictures pictures = new Pictures(1_000_000, 64L << 20);

  private Picture clean(byte[] bytes) throws IOException {
    Files.write(folder.resolve("picture"), bytes);
    return pictures.clean(PictureType.WEBP, folder.resolve("picture"), folder.resolve("scratch"));
  }

  private Path scaled(byte[] bytes, int side) throws IOException {
    Path to = folder.resolve("scaled");
    var _ = pictures.scale(clean(bytes), folder.resolve("picture"), to, side);
    return to;
  }

  private BufferedImage shown(byte[] bytes) throws IOException {
    return ImageIO.read(scaled(bytes, 640).toFile());
  }

  private String cleaned() throws IOException {
    return Files.readString(folder.resolve("picture"), ISO_8859_1);
  }

  private static byte[] lossy() {
    byte[] whole = TestPictures.webp(false);
    return Arrays.copyOfRange(whole, 12, whole.length);
  }

  private static byte[] animated(int frames) {
    byte[] one = frame(0, 300, 200, lossless(300, 200, 255));
    return file(extended(ANIMATED, 300, 200), animation(), repeated(one, frames));
  }

  private static byte[] repeated(byte[] part, int count) {
    return join(Stream.generate(() -> part).limit(count).toArray(byte[][]::new));
  }

  private static Stream<byte[]> every() {
    return Stream.of(
        TestWebp.picture(300, 200),
        file(lossless(300, 200, 100)),
        file(extended(TRANSPARENT, 300, 200), lossless(300, 200, 100)),
        file(extended(TRANSPARENT, 1, 1), opacity((byte) 7), lossy()),
        animated(1),
        animated(3),
        file(
            extended(ANIMATED | TRANSPARENT, 1, 1),
            animation(),
            frame(0, 1, 1, opacity((byte) 7), lossy())));
  }

  @ParameterizedTest
  @MethodSource("every")
  void everyKindIsKeptAndShown(byte[] bytes) throws IOException {
    Picture picture = clean(bytes);
    assertThat(Files.readAllBytes(folder.resolve("picture"))).isEqualTo(bytes);
    BufferedImage shown = shown(bytes);
    assertThat(shown.getWidth()).isEqualTo(picture.width());
    assertThat(shown.getHeight()).isEqualTo(picture.height());
    if (shown.getWidth() > 1) {
      assertThat(shown.getRGB(10, 10) >> 16 & 0xFF).as("red").isGreaterThan(200);
      assertThat(shown.getRGB(290, 190) & 0xFF).as("blue").isGreaterThan(200);
    }
  }

  @Tag("slow")
  @ParameterizedTest
  @MethodSource("every")
  void aDamagedOneDoesNoHarm(byte[] bytes) throws IOException {
    Random random = new Random(bytes.length);
    for (int i = 0; i < 200; i++) {
      byte[] damaged = bytes.clone();
      for (int flips = 0; flips < 3; flips++) {
        int at = PictureType.HEAD + random.nextInt(Math.min(80, bytes.length - PictureType.HEAD));
        damaged[at] = (byte) random.nextInt(256);
      }
      try {
        var _ = scaled(damaged, 32);
      } catch (PictureException _) {
        // as it should be
      }
    }
  }

  @Test
  void theFirstFrameStandsForAnAnimation() throws IOException {
    byte[] first = frame(0, 300, 200, lossless(300, 200, 255));
    byte[] second = frame(0, 1, 1, lossless(1, 1, 255));
    byte[] both = file(extended(ANIMATED, 300, 200), animation(), first, second);
    assertThat(shown(both).getRGB(10, 10) >> 16 & 0xFF).isGreaterThan(200);
  }

  @Test
  void metadataIsRemovedAndTheOrientationApplied() throws IOException {
    byte[] exif = chunk("EXIF", join(TestPictures.tiff(6), text(SECRET)));
    byte[] profile = chunk("ICCP", text(SECRET));
    byte[] words = chunk("XMP ", text(SECRET));
    byte[] pixels = lossless(300, 200, 255);
    Picture upright = clean(file(extended(0x20 | 0x04, 300, 200), profile, pixels, words));
    assertThat(cleaned()).doesNotContain(SECRET);
    assertThat(upright).isEqualTo(new Picture(PictureType.WEBP, 300, 200));
    Picture turned = clean(file(extended(EXIF, 300, 200), pixels, exif, chunk("????", exif)));
    assertThat(cleaned()).doesNotContain(SECRET);
    assertThat(turned.width()).isEqualTo(200);
    assertThat(turned.height()).isEqualTo(300);
  }

  @Test
  void whatFollowsTheFieldsOfAChunkIsRemoved() throws IOException {
    byte[] pixels = lossless(300, 200, 255);
    byte[] canvas = join(TestWebp.canvas(ANIMATED, 300, 200), text(SECRET));
    byte[] repeats = join(new byte[6], text(SECRET));
    clean(file(chunk("VP8X", canvas), chunk("ANIM", repeats), frame(0, 300, 200, pixels)));
    assertThat(folder.resolve("picture"))
        .hasBinaryContent(
            file(extended(ANIMATED, 300, 200), animation(), frame(0, 300, 200, pixels)));
  }

  private static Stream<byte[]> hostile() {
    byte[] pixels = lossless(300, 200, 255);
    return Stream.of(
        animated(70), // all frames together have too many pixels
        file(extended(0, 2000, 2000), pixels),
        file(extended(0, 4, 4), pixels),
        file(extended(0, 300, 200), extended(0, 300, 200), pixels),
        file(extended(ANIMATED, 4, 4), animation(), frame(0, 300, 200, pixels)),
        file(extended(ANIMATED, 300, 200), animation(), frame(0, 300, 200, chunk("ANMF", pixels))),
        file(extended(ANIMATED, 300, 200), animation()),
        file(extended(0, 300, 200)),
        file(chunk("VP8X", new byte[6]), pixels),
        file(chunk("ANIM", new byte[2]), pixels),
        file(chunk("VP8L", new byte[0])),
        file(chunk("VP8 ", new byte[3])),
        file(chunk("VP8X", new byte[2])),
        file(text("VP8L"), new byte[] {-1, -1, -1, -1}),
        file(text("ANMF"), new byte[] {-1, -1, -1, 127}),
        join(text("RIFF"), new byte[] {-1, -1, -1, -1}, text("WEBP"), pixels),
        file());
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void aHostileOneIsRefusedBeforeItIsDecoded(byte[] bytes) {
    assertThatThrownBy(() -> clean(bytes)).isInstanceOf(PictureException.class);
  }
}
