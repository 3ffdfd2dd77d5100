package dev.levelup.chat.server.picture;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageOutputStream;

/** Decodes pictures within a bound of memory, and encodes them. */
final class Codec {
  private static final float QUALITY = 0.88f;
  private static final int BYTES_PER_PIXEL = 8;

  /** The WebP library decodes the whole picture, with several copies, before it makes it coarse. */
  private static final int BYTES_PER_WEBP_PIXEL = 16;

  private final long memory;

  Codec(long memory) {
    this.memory = memory;
  }

  /** An empty image with transparency where the other one has it. */
  static BufferedImage image(int width, int height, BufferedImage like) {
    boolean isOpaque = !like.getColorModel().hasAlpha();
    int type = isOpaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB;
    return new BufferedImage(width, height, type);
  }

  /**
   * Decodes a picture or its first frame; coarsely, if it takes too much memory.
   *
   * @throws PictureException when that is impossible
   */
  BufferedImage read(Picture picture, Path file, JpegInks inks) throws IOException {
    long pixels = (long) picture.width() * picture.height();
    if (picture.type() == PictureType.WEBP && pixels * BYTES_PER_WEBP_PIXEL > 2 * memory) {
      throw new PictureException("it takes too much memory");
    }
    ImageReader reader = reader(picture.type());
    try (PictureInput in = new PictureInput(file)) {
      reader.setInput(in, true, true);
      ImageReadParam how = reader.getDefaultReadParam();
      int step = step(picture, pixels);
      how.setSourceSubsampling(step, step, 0, 0);
      return inks == JpegInks.NONE
          ? Grey.inColours(onCanvas(reader.read(0, how), picture, step))
          : inks.image(reader.readRaster(0, how));
    } catch (PictureException e) {
      throw e;
    } catch (IOException | RuntimeException e) { // decoders fail in many ways
      throw new PictureException("it cannot be decoded", e);
    } finally {
      reader.dispose();
    }
  }

  private int step(Picture picture, long pixels) {
    int step = 1;
    while (pixels / ((long) step * step) * BYTES_PER_PIXEL > memory) {
      step++;
    }
    return Math.min(step, Math.min(picture.width(), picture.height()));
  }

  /** The first frame of an animation may be smaller than the picture. */
  private static BufferedImage onCanvas(BufferedImage frame, Picture picture, int step) {
    int width = Math.ceilDiv(picture.width(), step);
    int height = Math.ceilDiv(picture.height(), step);
    if (frame.getWidth() == width && frame.getHeight() == height) {
      return frame;
    }
    BufferedImage canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = canvas.createGraphics();
    graphics.drawImage(frame, 0, 0, null);
    graphics.dispose();
    return canvas;
  }

  private static ImageReader reader(PictureType type) throws IOException {
    return switch (type) {
      case WEBP -> new WebPImageReaderSpi().createReaderInstance(null);
      case PNG, JPEG, GIF -> ImageIO.getImageReadersByMIMEType(type.mediaType()).next();
    };
  }

  /** Encodes an image: as PNG if something in it is transparent, otherwise as JPEG. */
  Picture write(BufferedImage image, Path file) throws IOException {
    PictureType type = image.getColorModel().hasAlpha() ? PictureType.PNG : PictureType.JPEG;
    ImageWriter writer = ImageIO.getImageWritersByMIMEType(type.mediaType()).next();
    empty(file);
    try (FileImageOutputStream out = new FileImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      ImageWriteParam how = writer.getDefaultWriteParam();
      if (type == PictureType.JPEG) {
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(QUALITY);
      }
      writer.write(null, new IIOImage(plain(image), null, null), how);
    } finally {
      writer.dispose();
    }
    return new Picture(type, image.getWidth(), image.getHeight());
  }

  /** A stream would overwrite only the beginning. An existing file keeps its permissions. */
  private static void empty(Path file) throws IOException {
    Files.newOutputStream(file).close();
  }

  /** The JPEG writer would keep the colour space of a picture that only looks like RGB. */
  private static BufferedImage plain(BufferedImage image) {
    return image.getType() == BufferedImage.TYPE_INT_RGB
            || image.getType() == BufferedImage.TYPE_INT_ARGB
        ? image
        : copy(image);
  }

  private static BufferedImage copy(BufferedImage image) {
    BufferedImage copy = image(image.getWidth(), image.getHeight(), image);
    int[] row = new int[image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, row.length, 1, row, 0, row.length);
      copy.setRGB(0, y, row.length, 1, row, 0, row.length);
    }
    return copy;
  }
}
