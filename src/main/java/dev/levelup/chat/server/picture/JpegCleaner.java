package dev.levelup.chat.server.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Keeps the segments of a JPEG that its pixels need. */
final class JpegCleaner implements Cleaner {
  private static final int APP0 = 0xE0;
  private static final int APP1 = 0xE1;
  private static final int APP14 = 0xEE;
  private static final int TABLES = 0xDB;
  private static final int HUFFMAN = 0xC4;
  private static final int RESTARTS = 0xDD;
  private static final int SCAN = 0xDA;
  private static final int END = 0xD9;

  /** JFIF without its thumbnail, which may show what was cut away. */
  private static final int JFIF = 14;

  private static final int ADOBE = 12;
  private static final String EXIF = "Exif\0\0";

  /** Every scan of a progressive picture takes a pass over all its pixels. */
  private static final int MOST_SCANS = 64;

  @Override
  public Head clean(Path from, OutputStream to, Bounds bounds) throws IOException {
    try (Source in = new Source(from)) {
      return new Copy(in, to, bounds).run();
    }
  }

  private static final class Copy {
    private final Source in;
    private final OutputStream to;
    private final Bounds bounds;
    private int width;
    private int height;
    private int orientation = Head.UPRIGHT;
    private int components;
    private JpegInks inks = JpegInks.PLAIN;
    private int scans;

    Copy(Source in, OutputStream to, Bounds bounds) {
      this.in = in;
      this.to = to;
      this.bounds = bounds;
    }

    Head run() throws IOException {
      to.write(in.bytes(2));
      int marker = marker(in.octet());
      while (marker != END) {
        marker = segment(marker);
      }
      if (scans == 0) {
        throw new PictureException("it has no pixels");
      }
      writeMarker(END);
      boolean isPrinted = components == JpegInks.COUNT;
      return new Head(width, height, orientation, isPrinted ? inks : JpegInks.NONE);
    }

    private void writeMarker(int marker) throws IOException {
      to.write(0xFF);
      to.write(marker);
    }

    /** The marker that begins with that octet; it may be filled up with more of them. */
    private int marker(int first) throws IOException {
      if (first != 0xFF) {
        throw new PictureException("a marker is wanted");
      }
      int marker = 0xFF;
      while (marker == 0xFF) {
        marker = in.octet();
      }
      return marker;
    }

    /** Copies a segment, or not. Returns the next marker. */
    private int segment(int marker) throws IOException {
      int length = in.pair() - 2;
      if (length < 0) {
        throw new PictureException("a segment has no length");
      }
      byte[] data = in.bytes(length);
      switch (marker) {
        case TABLES, HUFFMAN, RESTARTS -> write(marker, data, length);
        case APP0 -> jfif(data);
        case APP14 -> adobe(data);
        case APP1 -> readExif(data);
        case 0xC0, 0xC1, 0xC2 -> frame(marker, data);
        case SCAN -> {
          return scan(data);
        }
        default -> requireNone(marker);
      }
      return marker(in.octet());
    }

    private void write(int marker, byte[] data, int length) throws IOException {
      writeMarker(marker);
      to.write((length + 2) >> 8);
      to.write(length + 2);
      to.write(data, 0, length);
    }

    private void jfif(byte[] data) throws IOException {
      if (data.length >= JFIF && startsWith(data, "JFIF\0")) {
        data[JFIF - 2] = 0; // the width and the height of the thumbnail
        data[JFIF - 1] = 0;
        write(APP0, data, JFIF);
      }
    }

    private void adobe(byte[] data) throws IOException {
      if (data.length >= ADOBE && startsWith(data, "Adobe")) {
        inks = JpegInks.adobes(data[ADOBE - 1]);
        write(APP14, data, ADOBE);
      }
    }

    private static boolean startsWith(byte[] data, String name) {
      return new String(data, 0, Math.min(data.length, name.length()), ISO_8859_1).equals(name);
    }

    private void readExif(byte[] data) {
      if (startsWith(data, EXIF) && orientation == Head.UPRIGHT) {
        orientation = Exif.orientation(data, EXIF.length());
      }
    }

    private void frame(int marker, byte[] data) throws IOException {
      if (width > 0 || data.length < 6) {
        throw new PictureException("it has several sizes, or none");
      }
      height = ((data[1] & 0xFF) << 8) | (data[2] & 0xFF);
      width = ((data[3] & 0xFF) << 8) | (data[4] & 0xFF);
      components = data[5];
      bounds.requirePicture(width, height);
      write(marker, data, data.length);
    }

    /** Copies a scan with its entropy-coded data. Returns the marker that ends it. */
    private int scan(byte[] data) throws IOException {
      if (width == 0 || ++scans > MOST_SCANS) {
        throw new PictureException("its scans are not accepted");
      }
      write(SCAN, data, data.length);
      while (true) {
        int octet = in.octet();
        if (octet != 0xFF) {
          to.write(octet);
          continue;
        }
        int marker = marker(octet);
        boolean isData = marker == 0 || (marker >= 0xD0 && marker <= 0xD7);
        if (!isData) {
          return marker;
        }
        writeMarker(marker);
      }
    }

    /** Metadata and comments are dropped; what would change the pixels is not supported. */
    private static void requireNone(int marker) throws PictureException {
      boolean isDropped = (marker >= APP0 && marker <= 0xEF) || marker == 0xFE;
      if (!isDropped) {
        throw new PictureException("its kind is not supported");
      }
    }
  }
}
