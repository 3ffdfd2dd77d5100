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

/** A picture of WebP, and what {@code dwebp} sees in it. */
final class Sample {
  /** Where the picture begins in a file that has nothing else. */
  static final int FRAME = 20;

  final byte[] file;
  final int width;
  final int height;
  private final BufferedImage image;

  Sample(String name) throws IOException {
    file = bytes(name + ".webp");
    image = ImageIO.read(new ByteArrayInputStream(bytes(name + ".png")));
    width = image.getWidth();
    height = image.getHeight();
  }

  private static byte[] bytes(String file) throws IOException {
    try (InputStream in = Sample.class.getResourceAsStream(file)) {
      return Objects.requireNonNull(in, file).readAllBytes();
    }
  }

  /** The pixels to expect. */
  int[] pixels() {
    return image.getRGB(0, 0, width, height, null, 0, width);
  }

  /** Decodes a file like this one. */
  int[] decode(Decoder decoder, byte[] like) {
    return decoder.decode(like, FRAME, like.length, width, height);
  }

  /** The same picture amid other bytes. */
  byte[] amid(int before, int behind) {
    byte[] longer = new byte[before + file.length - FRAME + behind];
    System.arraycopy(file, FRAME, longer, before, file.length - FRAME);
    return longer;
  }

  void assertRefused(Decoder decoder, int from, int to, int width, int height) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> decoder.decode(file, from, to, width, height));
  }

  /** Damages it in many ways. */
  void assertDamageGivesAPictureOrIsRefused(Decoder decoder) {
    Random random = new Random(9);
    for (int i = 0; i < 300; i++) {
      byte[] damaged = Arrays.copyOf(file, i % 3 == 0 ? random.nextInt(file.length) : file.length);
      for (int flips = random.nextInt(6); flips >= 0 && damaged.length > FRAME; flips--) {
        damaged[random.nextInt(FRAME, damaged.length)] ^= (byte) (1 << random.nextInt(8));
      }
      assertThat(catchThrowable(() -> decode(decoder, damaged)))
          .satisfiesAnyOf(
              thrown -> assertThat(thrown).isNull(),
              thrown -> assertThat(thrown).isInstanceOf(IllegalArgumentException.class));
    }
  }

  interface Decoder {
    int[] decode(byte[] file, int from, int to, int width, int height);
  }
}
