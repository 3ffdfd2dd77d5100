package dev.levelup.chat.client.ui.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.levelup.chat.client.ui.UiTest;
import dev.levelup.chat.client.ui.attachment.Frames.Frame;
import dev.levelup.chat.server.picture.TestWebp;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Beside each sample are the canvases that libwebp shows, one below the other. */
class WebpFramesTest extends UiTest {
  /** What lies before the first frame of a sample, and before the fields of that frame. */
  private static final int FIRST = 44;

  private static final int FIELDS = FIRST + 8;
  private static final int FLAGS = 20;

  /** Where the first chunk of opacity begins. */
  private static final int OPACITY = FIELDS + 16;

  private static byte[] sample(String name) throws IOException {
    return bytes(name + ".webp");
  }

  private static byte[] bytes(String file) throws IOException {
    try (InputStream in = WebpFramesTest.class.getResourceAsStream(file)) {
      return Objects.requireNonNull(in, file).readAllBytes();
    }
  }

  private static Frames frames(byte[] webp) {
    return Frames.of(webp).orElseThrow();
  }

  private static List<Frame> take(byte[] webp, int count) {
    Frames frames = frames(webp);
    return IntStream.range(0, count).mapToObj(_ -> frames.next()).toList();
  }

  /** Partial opacity is rounded, by the toolkit once more. */
  private static int difference(Frame frame, BufferedImage canvases, int index) {
    Image image = frame.image();
    int most = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int shown = image.getPixelReader().getArgb(x, y);
        int expected = canvases.getRGB(x, y + index * (int) image.getHeight());
        most = Math.max(most, difference(shown, expected));
      }
    }
    return most;
  }

  private static int difference(int one, int two) {
    int most = Math.abs((one >>> 24) - (two >>> 24));
    for (int shift = 0; shift < 24; shift += 8) {
      most = Math.max(most, Math.abs(weighed(one, shift) - weighed(two, shift)));
    }
    return most;
  }

  private static int weighed(int argb, int shift) {
    return (argb >> shift & 0xFF) * (argb >>> 24) / 255;
  }

  @ParameterizedTest
  @CsvSource({
    "places, 0",
    "opacity-raw, 1",
    "opacity-compressed, 1",
    "blends, 2",
    "mixed, 1",
    "from-gif, 1"
  })
  void everyCanvasIsWhatBrowsersShow(String name, int most) throws IOException {
    BufferedImage canvases = ImageIO.read(new ByteArrayInputStream(bytes(name + ".png")));
    Frames frames = frames(sample(name));
    int count = 0;
    for (int i = 0; count < canvases.getHeight(); i++) {
      Frame frame = frames.next();
      count += (int) frame.image().getHeight();
      assertThat(difference(frame, canvases, i)).as("frame %d", i).isLessThanOrEqualTo(most);
    }
    assertThat(difference(frames.next(), canvases, 0)).as("again").isLessThanOrEqualTo(most);
  }

  private static List<Long> millis(byte[] webp, int count) {
    return take(webp, count).stream().map(Frame::shown).map(Duration::toMillis).toList();
  }

  @Test
  void nextToNothingIsShownAsLongAsBrowsersDo() throws IOException {
    assertThat(millis(sample("places"), 6)).containsExactly(40L, 100L, 11L, 100L, 700L, 40L);
  }

  @Test
  void aFileThatEndsTooSoonPlaysWhatIsWhole() throws IOException {
    byte[] webp = sample("places");
    assertThat(millis(Arrays.copyOf(webp, webp.length - 2), 6))
        .containsExactly(40L, 100L, 11L, 100L, 40L, 100L);
  }

  @ParameterizedTest
  @ValueSource(bytes = {1, -1})
  void aPartThatSaysThatItIsLongerThanTheFileIsNotPlayed(byte length) throws IOException {
    byte[] webp = sample("places");
    webp[FIRST + 7] = length;
    assertThat(Frames.of(webp)).isEmpty();
  }

  @Test
  void aStillPictureIsNoAnimation() throws IOException {
    byte[] frame = picture(20, 10);
    byte[] one = animation(20, 10, frame);
    byte[] plain = TestWebp.file(TestWebp.lossless(20, 10, 255), frame, frame);
    byte[] still = animation(20, 10, frame, frame);
    still[FLAGS] ^= TestWebp.ANIMATED;
    for (byte[] webp : List.of(bytes("webp/odd.webp"), one, plain, still)) {
      assertThat(Frames.of(webp)).isEmpty();
    }
  }

  private static byte[] picture(int width, int height) {
    return TestWebp.frame(0, width, height, TestWebp.lossless(width, height, 255));
  }

  private static byte[] animation(int width, int height, byte[]... frames) {
    byte[] canvas = TestWebp.extended(TestWebp.ANIMATED, width, height);
    return TestWebp.file(
        Stream.concat(Stream.of(canvas, TestWebp.animation()), Stream.of(frames))
            .toArray(byte[][]::new));
  }

  @Test
  void aPictureThatWouldTakeTooMuchMemoryIsNotPlayed() {
    byte[] frame = picture(20, 10);
    assertThat(Frames.of(animation(2048, 2048, frame, frame))).isPresent();
    assertThat(Frames.of(animation(2048, 2049, frame, frame))).isEmpty();
    assertThat(Frames.of(animation(1 << 24, 1 << 24, frame, frame))).isEmpty();
  }

  @Test
  void noMoreThanSoManyFramesArePlayed() throws IOException {
    byte[] webp = sample("places");
    byte[] first = Arrays.copyOfRange(webp, FIRST, FIRST + 8 + (webp[FIRST + 4] & 0xFF));
    byte[] other = first.clone();
    other[FIELDS - FIRST + 12] = 90;
    byte[][] frames = new byte[Frames.MOST + 1][];
    Arrays.fill(frames, other);
    frames[0] = first;
    List<Long> millis = millis(animation(24, 17, frames), Frames.MOST + 1);
    assertThat(millis.subList(1, Frames.MOST)).containsOnly(90L);
    assertThat(millis.getLast()).isEqualTo(40);
  }

  /** The first frame fills the canvas: anywhere else, or larger, it leaves it. */
  @ParameterizedTest
  @ValueSource(ints = {0, 2, 3, 5, 6, 8, 9, 11})
  void aFrameThatLeavesThePictureIsRefused(int field) throws IOException {
    byte[] webp = sample("places");
    webp[FIELDS + field]++;
    assertThatIllegalArgumentException().isThrownBy(() -> Frames.of(webp));
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 9})
  void aFrameOfAnotherSizeThanItsPictureIsRefused(int field) throws IOException {
    byte[] webp = sample("places");
    webp[FIELDS + field]--;
    assertRefused(webp);
  }

  private static void assertRefused(byte[] webp) {
    Frames frames = frames(webp);
    assertThatIllegalArgumentException().isThrownBy(frames::next);
  }

  @Test
  void aFrameThatIsNotWholeIsRefused() {
    byte[] frame = TestWebp.frame(0, 13, 9);
    assertRefused(animation(13, 9, frame, frame));
    byte[] none = TestWebp.chunk("ANMF", new byte[15]);
    assertThatIllegalArgumentException().isThrownBy(() -> Frames.of(animation(13, 9, none)));
  }

  /** A lossy picture of 13 by 9 pixels. */
  private static byte[] colours() throws IOException {
    byte[] webp = sample("opacity-raw");
    int from = OPACITY + 8 + 1 + 13 * 9;
    return Arrays.copyOfRange(webp, from, from + 8 + webp[from + 4]);
  }

  /** Too short, empty, and compressed in a way that is not known. */
  @Test
  void damagedOpacityIsRefused() throws IOException {
    for (byte[] opacity : List.of(new byte[13 * 9], new byte[0], new byte[] {1})) {
      byte[] frame = TestWebp.frame(0, 13, 9, TestWebp.chunk("ALPH", opacity), colours());
      assertRefused(animation(13, 9, frame, frame));
    }
    byte[] last = TestWebp.frame(0, 13, 9, colours(), TestWebp.chunk("ALPH", new byte[0]));
    Frames frames = frames(animation(13, 9, TestWebp.frame(0, 13, 9, colours()), last));
    frames.next();
    assertThatIllegalArgumentException().isThrownBy(frames::next);
    byte[] webp = sample("opacity-compressed");
    webp[OPACITY + 8] |= 2;
    assertRefused(webp);
  }

  @Test
  void whatIsNotKnownIsPassedOver() throws IOException {
    byte[] extra = TestWebp.chunk("LOVE", new byte[3]);
    byte[] frame = TestWebp.frame(0, 13, 9, extra, colours(), extra);
    assertThat(take(animation(13, 9, extra, frame, extra, frame), 3)).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"places", "opacity-raw", "opacity-compressed", "blends", "mixed", "from-gif"})
  void damageGivesFramesOrIsRefused(String name) throws IOException {
    Random random = new Random(7);
    byte[] webp = sample(name);
    for (int i = 0; i < 400; i++) {
      byte[] damaged = Arrays.copyOf(webp, i % 4 == 0 ? random.nextInt(webp.length) : webp.length);
      for (int flips = random.nextInt(4); flips >= 0 && damaged.length > 12; flips--) {
        damaged[random.nextInt(12, damaged.length)] ^= (byte) (1 << random.nextInt(8));
      }
      assertThat(catchThrowable(() -> Frames.of(damaged).ifPresent(WebpFramesTest::playOnce)))
          .satisfiesAnyOf(
              thrown -> assertThat(thrown).isNull(),
              thrown -> assertThat(thrown).isInstanceOf(IllegalArgumentException.class));
    }
  }

  private static void playOnce(Frames frames) {
    for (int i = 0; i < 6; i++) {
      frames.next();
    }
  }
}
