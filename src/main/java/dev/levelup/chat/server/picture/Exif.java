package dev.levelup.chat.server.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads the only part of EXIF that is needed. */
final class Exif {
  private static final int ORIENTATION = 0x0112;
  private static final int SHORT = 3;
  private static final int ENTRY = 12;

  private Exif() {}

  /** The orientation in a TIFF structure, 1 to 8; 1 where there is none. */
  static int orientation(byte[] tiff, int from) {
    ByteBuffer data = ByteBuffer.wrap(tiff, from, tiff.length - from).slice();
    if (data.remaining() < 8) {
      return Head.UPRIGHT;
    }
    data.order(data.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int start = data.getInt(4);
    if (start < 8 || start > data.limit() - 2) {
      return Head.UPRIGHT;
    }
    int entries = Short.toUnsignedInt(data.getShort(start));
    for (int at = start + 2; entries > 0 && at <= data.limit() - ENTRY; at += ENTRY, entries--) {
      if (Short.toUnsignedInt(data.getShort(at)) == ORIENTATION && data.getShort(at + 2) == SHORT) {
        int found = Short.toUnsignedInt(data.getShort(at + 8));
        return found >= 1 && found <= 8 ? found : Head.UPRIGHT;
      }
    }
    return Head.UPRIGHT;
  }
}
