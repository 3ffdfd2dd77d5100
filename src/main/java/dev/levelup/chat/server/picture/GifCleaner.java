package dev.levelup.chat.server.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Keeps the frames of a GIF, their timing, and how often they are repeated. */
final class GifCleaner implements Cleaner {
  private static final int END = 0x3B;
  private static final int FRAME = 0x2C;
  private static final int EXTENSION = 0x21;
  private static final int TIMING = 0xF9;
  private static final int APPLICATION = 0xFF;
  private static final int COUNT = 1;
  private static final Set<String> REPEATS = Set.of("NETSCAPE2.0", "ANIMEXTS1.0");
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
    switch (in.octet()) {
      case TIMING -> {
        byte[] timing = first(in, each -> each.length == 4);
        if (timing != null) {
          write(to, TIMING, timing);
        }
      }
      case APPLICATION -> {
        byte[] name = in.bytes(in.octet());
        byte[] count = first(in, each -> each.length == 3 && each[0] == COUNT);
        if (count != null && REPEATS.contains(new String(name, ISO_8859_1))) {
          write(to, APPLICATION, name, count);
        }
      }
      default -> first(in, _ -> false);
    }
  }

  /** The first such block of an extension, if there is one; the others are skipped. */
  private static byte @Nullable [] first(Source in, Predicate<byte[]> such) throws IOException {
    byte[] found = null;
    for (byte[] each = in.bytes(in.octet()); each.length > 0; each = in.bytes(in.octet())) {
      if (found == null && such.test(each)) {
        found = each;
      }
    }
    return found;
  }

  private static void write(OutputStream to, int kind, byte[]... blocks) throws IOException {
    to.write(EXTENSION);
    to.write(kind);
    for (byte[] each : blocks) {
      to.write(each.length);
      to.write(each);
    }
    to.write(0);
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
