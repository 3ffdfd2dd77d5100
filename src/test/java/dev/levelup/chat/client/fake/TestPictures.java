package dev.levelup.chat.client.fake;

import dev.levelup.chat.protocol.Attachment;
import dev.levelup.chat.protocol.AttachmentId;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import javax.imageio.ImageIO;

/** Pictures and other files of messages, with bytes that can be decoded. */
public final class TestPictures {
  private TestPictures() {}

  /** A picture of that size, as a message names it. */
  public static Attachment picture(String id, int width, int height) {
    return new Attachment(new AttachmentId(id), id + ".png", "image/png", 40_000, width, height);
  }

  /** A file that is no picture. */
  public static Attachment file(String id, String name, long size) {
    return new Attachment(new AttachmentId(id), name, "application/octet-stream", size, null, null);
  }

  /** The bytes of a picture. */
  public static byte[] png(int width, int height) {
    return bytes(width, height, "png", 0.4f);
  }

  /**
   * The bytes of a picture.
   *
   * @param format a name that the platform knows: png, jpg, gif
   * @param hue of its colour, 0 to 1
   */
  public static byte[] bytes(int width, int height, String format, float hue) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    Color from = Color.getHSBColor(hue, 0.6f, 0.9f);
    Color to = Color.getHSBColor(hue + 0.2f, 0.7f, 0.4f);
    graphics.setPaint(new GradientPaint(0, 0, from, width, height, to));
    graphics.fillRect(0, 0, width, height);
    graphics.setColor(Color.WHITE);
    graphics.fillOval(width / 4, height / 4, width / 8, width / 8);
    graphics.dispose();
    return written(image, format);
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

  /** The bytes of a JPEG whose left half is red and whose right half is blue. */
  public static byte[] halves(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.RED);
    graphics.fillRect(0, 0, width / 2, height);
    graphics.setColor(Color.BLUE);
    graphics.fillRect(width / 2, 0, width - width / 2, height);
    graphics.dispose();
    return written(image, "jpg");
  }

  /** A JPEG with EXIF that says how the camera was held, 1 to 8. */
  public static byte[] held(byte[] jpeg, int orientation) {
    ByteBuffer exif = ByteBuffer.allocate(36);
    exif.put((byte) 0xFF).put((byte) 0xE1).putShort((short) 34);
    exif.put("Exif\0\0MM".getBytes(StandardCharsets.ISO_8859_1)).putShort((short) 42).putInt(8);
    exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
    exif.putShort((short) orientation).putShort((short) 0).putInt(0);
    ByteBuffer whole = ByteBuffer.allocate(jpeg.length + exif.capacity());
    whole.put(jpeg, 0, 2).put(exif.array()).put(jpeg, 2, jpeg.length - 2);
    return whole.array();
  }

  /**
   * The beginning of a WebP.
   *
   * @param kind the name of its first chunk
   */
  public static byte[] webpHead(String kind, int width, int height) {
    ByteBuffer head = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
    head.put("RIFF".getBytes(StandardCharsets.ISO_8859_1)).putInt(24);
    head.put(("WEBP" + (kind + " ").substring(0, 4)).getBytes(StandardCharsets.ISO_8859_1));
    switch (kind) {
      case "VP8X" -> head.putInt(24, width - 1).putInt(27, height - 1);
      case "VP8L" -> head.put(20, (byte) 0x2F).putInt(21, (width - 1) | ((height - 1) << 14));
      default -> head.putShort(26, (short) width).putShort(28, (short) height);
    }
    return head.array();
  }

  /** A WebP of 24 by 17 pixels that moves. */
  public static byte[] movingWebp() {
    String sample = "/dev/levelup/chat/client/ui/attachment/places.webp";
    try (InputStream in = TestPictures.class.getResourceAsStream(sample)) {
      return Objects.requireNonNull(in, sample).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An animation of two GIFs of one size: the blocks of the second behind those of the first. */
  public static byte[] twice(byte[] gif, byte[] second) {
    int start = 13 + colours(second);
    int image = start;
    while (second[image] != 0x2C) {
      image += 2;
      while (second[image] != 0) {
        image += 1 + (second[image] & 0xFF);
      }
      image++;
    }
    // The second has its own colours, in its own frame.
    byte[] own = Arrays.copyOfRange(second, image, second.length);
    own[9] = (byte) (0x80 | (second[10] & 7));
    byte[] twice = Arrays.copyOf(gif, gif.length - 1 + own.length + colours(second));
    int at = gif.length - 1;
    System.arraycopy(own, 0, twice, at, 10);
    System.arraycopy(second, 13, twice, at + 10, colours(second));
    System.arraycopy(own, 10, twice, at + 10 + colours(second), own.length - 10);
    return twice;
  }

  private static int colours(byte[] gif) {
    return (gif[10] & 0x80) == 0 ? 0 : 3 << ((gif[10] & 7) + 1);
  }
}
