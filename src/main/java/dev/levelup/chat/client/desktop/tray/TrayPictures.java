package dev.levelup.chat.client.desktop.tray;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The pictures of the icon, in some sizes each.
 *
 * @param plain without unseen messages
 * @param unread the same with a dot
 */
public record TrayPictures(List<Pixmap> plain, List<Pixmap> unread) {
  private static final int BYTES = 4;
  private static final byte[] DOT = {(byte) 0xFF, (byte) 0xE5, (byte) 0x48, (byte) 0x4D};

  /** Creates both from the plain pictures, which are square. */
  public static TrayPictures of(List<Pixmap> plain) {
    UnaryOperator<Pixmap> dot = TrayPictures::withDot;
    return new TrayPictures(plain, plain.stream().map(dot).toList());
  }

  /** Adds a dot in the lower right quarter, with a transparent ring around it. */
  private static Pixmap withDot(Pixmap plain) {
    byte[] pixels = plain.pixels.clone();
    double radius = plain.width * 0.22;
    double center = plain.width - radius;
    for (int y = 0; y < plain.height; y++) {
      for (int x = 0; x < plain.width; x++) {
        double distance = Math.hypot(x + 0.5 - center, y + 0.5 - center);
        int at = (y * plain.width + x) * BYTES;
        if (distance <= radius) {
          System.arraycopy(DOT, 0, pixels, at, BYTES);
        } else if (distance <= radius * 1.35) {
          pixels[at] = 0;
        }
      }
    }
    return new Pixmap(plain.width, plain.height, pixels);
  }
}
