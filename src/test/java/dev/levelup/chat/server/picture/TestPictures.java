package dev.levelup.chat.server.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Pictures as programs write them, and as nobody should. */
public final class TestPictures {
  /** One pixel, lossy and lossless. */
  private static final String WEBP_LOSSY =
      "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA";

  private static final String WEBP_LOSSLESS = "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==";

  private TestPictures() {}

  /** A picture that is red on the left and blue on the right, and darker below. */
  public static byte[] of(String format, int width, int height) {
    boolean isOpaque = format.equals("jpg");
    BufferedImage image =
        new BufferedImage(
            width, height, isOpaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int light = y < height / 2 ? 255 : 120;
        image.setRGB(x, y, 0xFF000000 | (x < width / 2 ? (light << 16) : light));
      }
    }
    return written(image, format);
  }

  /** A picture without colours, each pixel half transparent if it can be. */
  static byte[] grey(String format, BufferedImage empty, double light) {
    ColorModel model = empty.getColorModel();
    double[] pixel = new double[] {light, 0.5};
    for (int part = 0; part < model.getNumComponents(); part++) {
      int[] samples = new int[empty.getWidth() * empty.getHeight()];
      Arrays.fill(samples, (int) (pixel[part] * ((1 << model.getComponentSize(part)) - 1)));
      empty.getRaster().setSamples(0, 0, empty.getWidth(), empty.getHeight(), part, samples);
    }
    return written(empty, format);
  }

  /** An image without colours that may be transparent. */
  static BufferedImage transparentGrey(int width, int height, int dataType) {
    ColorModel model =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_GRAY),
            true,
            false,
            Transparency.TRANSLUCENT,
            dataType);
    return new BufferedImage(
        model, model.createCompatibleWritableRaster(width, height), false, null);
  }

  private static byte[] written(BufferedImage image, String format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  public static byte[] png(int width, int height) {
    return of("png", width, height);
  }

  public static byte[] jpeg(int width, int height) {
    return of("jpg", width, height);
  }

  public static byte[] gif(int width, int height) {
    return of("gif", width, height);
  }

  /** A GIF with those extensions before its frame. */
  static byte[] gifWith(byte[]... extensions) {
    byte[] gif = gif(40, 20);
    int table = 3 << ((gif[10] & 7) + 1);
    return insert(gif, 13 + table, join(extensions));
  }

  /** A block of an extension. */
  static byte[] gifBlock(byte[] data) {
    return join(new byte[] {(byte) data.length}, data);
  }

  /**
   * A JPEG of four components, of one colour.
   *
   * @param adobe the transform that Adobe's segment names; negative for no such segment
   */
  public static byte[] fourInks(int width, int height, int adobe, int... components) {
    WritableRaster raster =
        Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        raster.setPixel(x, y, components);
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(new IIOImage(raster, null, null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    byte[] segment =
        join(
            new byte[] {(byte) 0xFF, (byte) 0xEE, 0, 14},
            text("Adobe"),
            new byte[] {0, 100, 0, 0, 0, 0, (byte) adobe});
    return adobe < 0 ? bytes.toByteArray() : insert(bytes.toByteArray(), 2, segment);
  }

  static byte[] webp(boolean isLossless) {
    return Base64.getDecoder().decode(isLossless ? WEBP_LOSSLESS : WEBP_LOSSY);
  }

  /** A JPEG with EXIF: an orientation, and words that nobody else should see. */
  public static byte[] withExif(byte[] jpeg, int orientation, String secret) {
    byte[] exif = join(text("Exif\0\0"), tiff(orientation), text(secret));
    byte[] head = {
      (byte) 0xFF, (byte) 0xE1, (byte) ((exif.length + 2) >> 8), (byte) (exif.length + 2)
    };
    return insert(jpeg, 2, join(head, exif));
  }

  static byte[] tiff(int orientation) {
    return ByteBuffer.allocate(26)
        .put(text("MM\0*"))
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) 0x0112)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) orientation)
        .putShort((short) 0)
        .putInt(0)
        .array();
  }

  /** A PNG with one more chunk after its first. */
  public static byte[] withChunk(byte[] png, String type, byte[] data) {
    return insert(png, 33, chunk(type, data));
  }

  static byte[] chunk(String type, byte[] data) {
    byte[] body = join(text(type), data);
    CRC32 sum = new CRC32();
    sum.update(body);
    return ByteBuffer.allocate(body.length + 8)
        .putInt(data.length)
        .put(body)
        .putInt((int) sum.getValue())
        .array();
  }

  /** A PNG whose header says another size. */
  public static byte[] claiming(int width, int height) {
    byte[] png = png(4, 4);
    byte[] size = Arrays.copyOfRange(png, 16, 29);
    ByteBuffer.wrap(size).putInt(width).putInt(height);
    byte[] head = chunk("IHDR", size);
    System.arraycopy(head, 0, png, 8, head.length);
    return png;
  }

  /** Many megabytes in a few bytes. */
  public static byte[] deflated(int length) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    deflater.setInput(new byte[length]);
    deflater.finish();
    byte[] small = new byte[length / 100 + 100];
    int used = deflater.deflate(small);
    deflater.end();
    return Arrays.copyOf(small, used);
  }

  static byte[] insert(byte[] bytes, int at, byte[] more) {
    return join(Arrays.copyOf(bytes, at), more, Arrays.copyOfRange(bytes, at, bytes.length));
  }

  public static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] each : parts) {
      all.writeBytes(each);
    }
    return all.toByteArray();
  }

  static byte[] text(String text) {
    return text.getBytes(ISO_8859_1);
  }
}
