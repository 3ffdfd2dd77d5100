package dev.levelup.chat.server.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Keeps the frames of a GIF, their timing, and how often they are repeated. */
final class GifCleaner implements Cleaner {
  private static final int END = 0x3B;
  private static final int FRAME = 0x2C;
  private static final int EXTENSION = 0x21;
  private static final int TIMING = 0xF9;
  private static final int APPLICATION = 0xFF;
  private static final int NAME = 11;
  private static final int TABLE_FLAG = 0x80;

  @Override
  public Head clean(Path from, OutputStream to, Bounds bounds) throws IOException {
    try (Source in = new Source(from)) {
      byte[] head = in.bytes(13);
      int width = little(head, 6);
      int height = little(head, 8);
      bounds.requirePicture(width, height);
      to.write(head);
      in.copy(tableBytes(head[10]), to);
      int frames = 0;
      for (int block = in.octet(); block != END; block = in.octet()) {
        switch (block) {
          case EXTENSION -> extension(in, to);
          case FRAME -> {
            bounds.requireAnimation(width, height, ++frames);
            frame(in, to, width, height);
          }
          default -> throw new PictureException("a block is not known");
        }
      }
      bounds.requireAnimation(width, height, frames);
      to.write(END);
      return new Head(width, height, Head.UPRIGHT);
    }
  }

  private static int little(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) | ((bytes[at + 1] & 0xFF) << 8);
  }

  private static int tableBytes(byte flags) {
    return (flags & TABLE_FLAG) == 0 ? 0 : 3 << ((flags & 7) + 1);
  }

  private static void frame(Source in, OutputStream to, int width, int height) throws IOException {
    byte[] place = in.bytes(9);
    if (little(place, 0) + little(place, 4) > width
        || little(place, 2) + little(place, 6) > height) {
      throw new PictureException("a frame is larger than the picture");
    }
    to.write(FRAME);
    to.write(place);
    in.copy(tableBytes(place[8]), to);
    to.write(in.octet());
    copyBlocks(in, to);
  }

  private static void extension(Source in, OutputStream to) throws IOException {
    int kind = in.octet();
    if (kind == TIMING) {
      to.write(EXTENSION);
      to.write(kind);
      copyBlocks(in, to);
    } else if (kind == APPLICATION) {
      application(in, to);
    } else {
      copyBlocks(in, OutputStream.nullOutputStream());
    }
  }

  private static void application(Source in, OutputStream to) throws IOException {
    int length = in.octet();
    byte[] name = in.bytes(length);
    String text = new String(name, ISO_8859_1);
    boolean repeats = length == NAME && (text.equals("NETSCAPE2.0") || text.equals("ANIMEXTS1.0"));
    OutputStream kept = repeats ? to : OutputStream.nullOutputStream();
    kept.write(EXTENSION);
    kept.write(APPLICATION);
    kept.write(length);
    kept.write(name);
    copyBlocks(in, kept);
  }

  private static void copyBlocks(Source in, OutputStream to) throws IOException {
    int length;
    do {
      length = in.octet();
      to.write(length);
      in.copy(length, to);
    } while (length > 0);
  }
}
