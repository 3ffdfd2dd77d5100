package dev.levelup.chat.server.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Map;

/** Keeps the chunks of a PNG that its pixels need. An animated one becomes its first picture. */
final class PngCleaner implements Cleaner {
  private static final int SIGNATURE = 8;
  private static final int IHDR = 13;
  private static final int MOST_EXIF = 64 * 1024;
  private static final int MOST_DATA = Integer.MAX_VALUE;

  /** The chunks that are kept, with their largest length. None of them is compressed text. */
  private static final Map<String, Integer> KEPT =
      Map.of(
          "IHDR", IHDR, "PLTE", 768, "IDAT", MOST_DATA, "IEND", 0, "tRNS", 256, "gAMA", 4, "cHRM",
          32, "sRGB", 1, "sBIT", 4);

  @Override
  public Head clean(Path from, OutputStream to, Bounds bounds) throws IOException {
    try (Source in = new Source(from)) {
      to.write(in.bytes(SIGNATURE));
      int width = 0;
      int height = 0;
      int orientation = Head.UPRIGHT;
      boolean hasData = false;
      while (true) {
        byte[] head = in.bytes(8);
        long length = Integer.toUnsignedLong(ByteBuffer.wrap(head).getInt());
        String type = new String(head, 4, 4, ISO_8859_1);
        if (type.equals("IHDR") != (width == 0) || length > MOST_DATA) {
          throw new PictureException("its chunks are not in order");
        }
        if (type.equals("eXIf") && length <= MOST_EXIF) {
          orientation = Exif.orientation(in.bytes((int) length), 0);
          in.skip(4);
          continue;
        }
        Integer most = KEPT.get(type);
        if (most == null) {
          requireAncillary(head[4]);
          in.skip(length + 4);
          continue;
        }
        if (length > most) {
          throw new PictureException("a chunk is too long");
        }
        to.write(head);
        if (type.equals("IHDR")) {
          byte[] size = in.bytes(IHDR);
          to.write(size);
          width = ByteBuffer.wrap(size).getInt();
          height = ByteBuffer.wrap(size).getInt(4);
          bounds.requirePicture(width, height);
        } else {
          in.copy(length, to);
        }
        in.copy(4, to);
        hasData |= type.equals("IDAT");
        if (type.equals("IEND")) {
          if (!hasData) {
            throw new PictureException("it has no pixels");
          }
          return new Head(width, height, orientation);
        }
      }
    }
  }

  /** Nobody can show a picture with an unknown critical chunk. */
  private static void requireAncillary(byte first) throws PictureException {
    if ((first & 0x20) == 0) {
      throw new PictureException("a chunk is not known");
    }
  }
}
