package dev.levelup.chat.server.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Keeps the chunks of a WebP that its pixels need. */
final class WebpCleaner implements Cleaner {
  private static final int CHUNK = 8;
  private static final int FIRST_CHUNK = 12;
  private static final int FRAME_HEAD = 16;
  private static final int CANVAS = 10;
  private static final int ANIMATION = 6;
  private static final int MOST_EXIF = 64 * 1024;

  /** ICC profile, EXIF and XMP. */
  private static final int METADATA_FLAGS = 0x20 | 0x08 | 0x04;

  private record Chunk(String type, long at, long length) {
    /** Chunks begin at even places. */
    long end() {
      return at + CHUNK + length + (length & 1);
    }
  }

  @Override
  public Head clean(Path from, OutputStream to, Bounds bounds) throws IOException {
    try (FileChannel file = FileChannel.open(from)) {
      return new Reading(file, bounds).copy(to);
    }
  }

  private static final class Reading {
    private final FileChannel file;
    private final Bounds bounds;
    private final List<Chunk> kept = new ArrayList<>();
    private int width;
    private int height;
    private int frames;
    private int orientation = Head.UPRIGHT;

    Reading(FileChannel file, Bounds bounds) {
      this.file = file;
      this.bounds = bounds;
    }

    Head copy(OutputStream to) throws IOException {
      ByteBuffer head = read(0, FIRST_CHUNK);
      long end = Integer.toUnsignedLong(head.getInt(4)) + CHUNK;
      if (end > file.size() + 1) {
        throw new PictureException("it ends early");
      }
      for (long at = FIRST_CHUNK; at <= end - CHUNK; ) {
        Chunk chunk = chunk(at);
        take(chunk);
        at = chunk.end();
      }
      if (frames == 0) {
        throw new PictureException("it has no pixels");
      }
      write(to);
      return new Head(width, height, orientation);
    }

    private ByteBuffer read(long at, int count) throws IOException {
      return ByteBuffer.wrap(bytes(at, count)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private byte[] bytes(long at, int count) throws IOException {
      ByteBuffer bytes = ByteBuffer.wrap(new byte[count]);
      while (bytes.hasRemaining()) {
        if (file.read(bytes, at + bytes.position()) < 0) {
          throw new PictureException("it ends early");
        }
      }
      return bytes.array();
    }

    private Chunk chunk(long at) throws IOException {
      byte[] head = bytes(at, CHUNK);
      int length = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt(4);
      return new Chunk(new String(head, 0, 4, ISO_8859_1), at, Integer.toUnsignedLong(length));
    }

    private void take(Chunk chunk) throws IOException {
      switch (chunk.type()) {
        case "VP8X" -> {
          ByteBuffer canvas = read(chunk.at() + CHUNK, CANVAS);
          setSize(triple(canvas, 4) + 1, triple(canvas, 7) + 1);
          kept.add(cut(chunk, CANVAS));
        }
        case "VP8 ", "VP8L" -> {
          requireFits(chunk);
          bounds.requireAnimation(width, height, ++frames);
          kept.add(chunk);
        }
        case "ANMF" -> {
          bounds.requireAnimation(width, height, ++frames);
          frame(chunk);
          kept.add(chunk);
        }
        case "ANIM" -> kept.add(cut(chunk, ANIMATION));
        case "ALPH" -> kept.add(chunk);
        case "EXIF" -> {
          if (chunk.length() <= MOST_EXIF) {
            orientation = orientation(bytes(chunk.at() + CHUNK, (int) chunk.length()));
          }
        }
        default -> {}
      }
    }

    /** What follows the fields of a chunk could be anything. */
    private static Chunk cut(Chunk chunk, int length) throws PictureException {
      if (chunk.length() < length) {
        throw new PictureException("a part is too short");
      }
      return new Chunk(chunk.type(), chunk.at(), length);
    }

    /** Some programs begin it as in a JPEG. */
    private static int orientation(byte[] exif) {
      boolean isAsInJpeg =
          new String(exif, 0, Math.min(6, exif.length), ISO_8859_1).startsWith("Exif");
      return Exif.orientation(exif, isAsInJpeg ? Math.min(6, exif.length) : 0);
    }

    private void setSize(int newWidth, int newHeight) throws PictureException {
      if (width > 0) {
        throw new PictureException("it has several sizes");
      }
      bounds.requirePicture(newWidth, newHeight);
      width = newWidth;
      height = newHeight;
    }

    /** The chunks in a frame are those of a picture, and nothing else. */
    private void frame(Chunk frame) throws IOException {
      long at = frame.at() + CHUNK + FRAME_HEAD;
      long end = frame.at() + CHUNK + frame.length();
      while (at <= end - CHUNK) {
        Chunk chunk = chunk(at);
        switch (chunk.type()) {
          case "VP8 ", "VP8L" -> requireFits(chunk);
          case "ALPH" -> {}
          default -> throw new PictureException("a frame has another part");
        }
        at = chunk.end();
      }
    }

    /** A small canvas may hide a large picture. */
    private void requireFits(Chunk chunk) throws IOException {
      int wide;
      int high;
      if (chunk.type().equals("VP8L")) {
        ByteBuffer data = read(chunk.at() + CHUNK, 5);
        int sizes = data.getInt(1);
        wide = (sizes & 0x3FFF) + 1;
        high = ((sizes >>> 14) & 0x3FFF) + 1;
      } else {
        ByteBuffer data = read(chunk.at() + CHUNK, CANVAS);
        wide = data.getShort(6) & 0x3FFF;
        high = data.getShort(8) & 0x3FFF;
      }
      if (width == 0) {
        setSize(wide, high);
      } else if (wide > width || high > height) {
        throw new PictureException("a frame is larger than the picture");
      }
    }

    private static int triple(ByteBuffer bytes, int at) {
      return (bytes.getShort(at) & 0xFFFF) | ((bytes.get(at + 2) & 0xFF) << 16);
    }

    private void write(OutputStream to) throws IOException {
      long length = 4 + kept.stream().mapToLong(each -> each.end() - each.at()).sum();
      to.write(head("RIFF", length));
      to.write("WEBP".getBytes(ISO_8859_1));
      WritableByteChannel out = Channels.newChannel(to);
      for (Chunk each : kept) {
        to.write(head(each.type(), each.length()));
        if (each.type().equals("VP8X")) {
          byte[] canvas = bytes(each.at() + CHUNK, CANVAS);
          canvas[0] &= ~METADATA_FLAGS;
          to.write(canvas);
        } else {
          copy(each.at() + CHUNK, each.length(), out);
          to.write(new byte[(int) (each.length() & 1)]);
        }
      }
    }

    private static byte[] head(String type, long length) {
      ByteBuffer head = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
      return head.put(type.getBytes(ISO_8859_1)).putInt((int) length).array();
    }

    private void copy(long at, long count, WritableByteChannel to) throws IOException {
      for (long done = 0; done < count; ) {
        long copied = file.transferTo(at + done, count - done, to);
        if (copied <= 0) {
          throw new PictureException("it ends early");
        }
        done += copied;
      }
    }
  }
}
