package dev.levelup.chat.client.sync.attachment;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads how a camera was held, the one thing of EXIF that is needed. Pure. */
final class Orientation {
  private static final int UPRIGHT = 1;
  private static final int MOST = 8;
  private static final int TAG = 0x0112;
  private static final int SHORT = 3;
  private static final int ENTRY = 12;

  private Orientation() {}

  /** The orientation in the TIFF structure that begins there, 1 to 8; 1 where there is none. */
  static int inTiff(byte[] bytes, int from) {
    if (from + 8 > bytes.length) {
      return UPRIGHT;
    }
    ByteBuffer tiff = ByteBuffer.wrap(bytes, from, bytes.length - from).slice();
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int start = tiff.getInt(4);
    if (start < 8 || start > tiff.limit() - 2) {
      return UPRIGHT;
    }
    int entries = Short.toUnsignedInt(tiff.getShort(start));
    for (int at = start + 2; entries > 0 && at <= tiff.limit() - ENTRY; at += ENTRY, entries--) {
      if (Short.toUnsignedInt(tiff.getShort(at)) == TAG && tiff.getShort(at + 2) == SHORT) {
        int found = Short.toUnsignedInt(tiff.getShort(at + 8));
        return found >= UPRIGHT && found <= MOST ? found : UPRIGHT;
      }
    }
    return UPRIGHT;
  }
}
