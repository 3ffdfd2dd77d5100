package dev.levelup.chat.client.desktop.tray;

import java.nio.ByteBuffer;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/** Converts pictures for the bus. */
public final class Pixmaps {
  private Pixmaps() {}

  /** Converts loaded pictures; any thread. */
  public static List<Pixmap> of(List<Image> images) {
    return images.stream().map(Pixmaps::of).toList();
  }

  private static Pixmap of(Image image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    ByteBuffer bytes = ByteBuffer.allocate(pixels.length * Integer.BYTES);
    bytes.asIntBuffer().put(pixels);
    return new Pixmap(width, height, bytes.array());
  }
}
