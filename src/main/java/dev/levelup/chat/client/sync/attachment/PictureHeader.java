package dev.levelup.chat.client.sync.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.levelup.chat.protocol.PictureFacts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the first bytes of a picture say of it, read without decoding it: a few bytes may stand for
 * gigabytes of pixels. Pure, any thread.
 *
 * @param width in pixels, as it lies in the file; at least 1
 * @param height in pixels, as it lies in the file; at least 1
 * @param orientation how it is to be turned, 1 to 8 as in EXIF; 1 for not at all
 */
public record PictureHeader(Format format, int width, int height, int orientation) {
  /** The types that show in place. */
  public enum Format {
    PNG("image/png"),
    JPEG("image/jpeg"),
    GIF("image/gif"),
    /** The toolkit cannot decode it. */
    WEBP("image/webp");

    private final String type;

    Format(String type) {
      this.type = type;
    }
  }

  /** No camera writes more before the size. */
  private static final int MOST_HEAD = 1 << 20;

  private static final int UPRIGHT = 1;
  private static final int FIRST_ON_ITS_SIDE = 5;
  private static final int START_OF_FRAME = 0xC0;
  private static final int START_OF_SCAN = 0xDA;
  private static final int APP1 = 0xE1;
  private static final int PNG_CHUNKS = 8;

  /** Reads it; empty if it is no picture that shows in place. */
  public static Optional<PictureHeader> of(byte[] bytes) {
    if (starts(bytes, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
      return png(bytes);
    }
    if (starts(bytes, 'G', 'I', 'F', '8') && bytes.length >= 10) {
      return sized(Format.GIF, small16(bytes, 6), small16(bytes, 8), UPRIGHT);
    }
    if (starts(bytes, 'R', 'I', 'F', 'F') && text(bytes, 8).equals("WEBP") && bytes.length >= 30) {
      return webp(bytes);
    }
    return starts(bytes, 0xFF, 0xD8, 0xFF) ? jpeg(bytes) : Optional.empty();
  }

  /**
   * Reads what the server will say of a file; empty if it is no picture. Blocks.
   *
   * @throws IOException when it cannot be read
   */
  static Optional<PictureFacts> factsOf(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return of(in.readNBytes(MOST_HEAD)).map(PictureHeader::facts);
    }
  }

  /** What the server will say of it. */
  public PictureFacts facts() {
    return new PictureFacts(format.type, uprightWidth(), uprightHeight());
  }

  /** The number of pixels. */
  public long pixels() {
    return (long) width * height;
  }

  /** Whether width and height change places when it is turned upright. */
  public boolean isOnItsSide() {
    return orientation >= FIRST_ON_ITS_SIDE;
  }

  /** The width as it is to be seen. */
  public int uprightWidth() {
    return isOnItsSide() ? height : width;
  }

  /** The height as it is to be seen. */
  public int uprightHeight() {
    return isOnItsSide() ? width : height;
  }

  private static Optional<PictureHeader> sized(
      Format format, int width, int height, int orientation) {
    return width > 0 && height > 0
        ? Optional.of(new PictureHeader(format, width, height, orientation))
        : Optional.empty();
  }

  private static Optional<PictureHeader> png(byte[] bytes) {
    return bytes.length < 24
        ? Optional.empty()
        : sized(Format.PNG, int32(bytes, 16), int32(bytes, 20), pngOrientation(bytes));
  }

  private static int pngOrientation(byte[] bytes) {
    long at = PNG_CHUNKS;
    while (at + 8 <= bytes.length) {
      int chunk = (int) at;
      if (text(bytes, chunk + 4).equals("eXIf")) {
        return Orientation.inTiff(bytes, chunk + 8);
      }
      at += 12 + Integer.toUnsignedLong(int32(bytes, chunk));
    }
    return UPRIGHT;
  }

  private static Optional<PictureHeader> webp(byte[] bytes) {
    return switch (text(bytes, 12)) {
      case "VP8X" -> sized(Format.WEBP, small24(bytes, 24) + 1, small24(bytes, 27) + 1, UPRIGHT);
      case "VP8L" -> {
        int packed = small24(bytes, 21) | (at(bytes, 24) << 24);
        yield sized(Format.WEBP, (packed & 0x3FFF) + 1, ((packed >> 14) & 0x3FFF) + 1, UPRIGHT);
      }
      case "VP8 " ->
          sized(Format.WEBP, small16(bytes, 26) & 0x3FFF, small16(bytes, 28) & 0x3FFF, UPRIGHT);
      default -> Optional.empty();
    };
  }

  private static Optional<PictureHeader> jpeg(byte[] bytes) {
    int at = 2;
    int orientation = UPRIGHT;
    while (at + 9 < bytes.length && at(bytes, at) == 0xFF) {
      int marker = at(bytes, at + 1);
      if (marker == 0xFF) {
        at++; // A fill byte.
      } else if (isFrame(marker)) {
        return sized(Format.JPEG, int16(bytes, at + 7), int16(bytes, at + 5), orientation);
      } else if (marker == START_OF_SCAN) {
        return Optional.empty();
      } else {
        if (marker == APP1 && orientation == UPRIGHT && text(bytes, at + 4).equals("Exif")) {
          orientation = Orientation.inTiff(bytes, at + 10);
        }
        at += 2 + Math.max(2, int16(bytes, at + 2));
      }
    }
    return Optional.empty();
  }

  /** Three of these markers define tables instead. */
  private static boolean isFrame(int marker) {
    return marker >= START_OF_FRAME
        && marker <= 0xCF
        && marker != 0xC4
        && marker != 0xC8
        && marker != 0xCC;
  }

  private static boolean starts(byte[] bytes, int... signature) {
    if (bytes.length < signature.length) {
      return false;
    }
    for (int i = 0; i < signature.length; i++) {
      if (at(bytes, i) != signature[i]) {
        return false;
      }
    }
    return true;
  }

  /** Four letters; empty where there are not so many. */
  private static String text(byte[] bytes, int at) {
    return at + 4 <= bytes.length ? new String(bytes, at, 4, ISO_8859_1) : "";
  }

  private static int at(byte[] bytes, int index) {
    return bytes[index] & 0xFF;
  }

  private static int int16(byte[] bytes, int index) {
    return (at(bytes, index) << 8) | at(bytes, index + 1);
  }

  private static int int32(byte[] bytes, int index) {
    return (int16(bytes, index) << 16) | int16(bytes, index + 2);
  }

  private static int small16(byte[] bytes, int index) {
    return at(bytes, index) | (at(bytes, index + 1) << 8);
  }

  private static int small24(byte[] bytes, int index) {
    return small16(bytes, index) | (at(bytes, index + 2) << 16);
  }
}
