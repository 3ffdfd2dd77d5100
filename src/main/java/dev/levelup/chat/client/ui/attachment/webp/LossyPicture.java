package dev.levelup.chat.client.ui.attachment.webp;

import java.util.Objects;

/** A picture in the lossy format of WebP: a key frame of VP8, RFC 6386. */
final class LossyPicture {
  private final FrameHeader header;
  private final BoolDecoder[] parts;
  private final int columns;
  private final Modes modes;
  private final Residuals residuals;
  private final Planes planes;
  private final int[] levels;
  private final boolean[] whole;
  private final Macroblock block = new Macroblock();
  private final Transform transform = new Transform();
  private final SmallPrediction small = new SmallPrediction();

  private LossyPicture(byte[] file, int from, int to, FrameSize size) {
    int head = from + FrameSize.LENGTH;
    BoolDecoder bits = new BoolDecoder(file, head, head + size.headLength());
    header = new FrameHeader(bits);
    parts = parts(file, head + size.headLength(), to, header.parts);
    columns = macroblocks(size.width());
    int rows = macroblocks(size.height());
    modes = new Modes(header, bits, columns);
    residuals = new Residuals(header, columns);
    planes = Planes.of(columns, rows);
    levels = new int[columns * rows];
    whole = new boolean[columns * rows];
  }

  private static int macroblocks(int pixels) {
    return (pixels + Macroblock.SIDE - 1) / Macroblock.SIDE;
  }

  /**
   * Decodes one. Takes its time.
   *
   * @param from its first byte
   * @param to behind its last
   * @return its pixels, row after row: opaque, 0xAARRGGBB
   * @throws IllegalArgumentException when it is damaged, or not a key frame of that size
   */
  static int[] decode(byte[] file, int from, int to, int width, int height) {
    try {
      Objects.checkFromToIndex(from, to, file.length);
      FrameSize size = FrameSize.read(file, from);
      if (width <= 0 || height <= 0 || size.width() != width || size.height() != height) {
        throw new IllegalArgumentException("a picture of another size");
      }
      LossyPicture picture = new LossyPicture(file, from, to, size);
      picture.draw();
      return new Colours(picture.planes, width, height).argb();
    } catch (IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("a damaged picture", e);
    }
  }

  /** The lengths of all but the last stand before them, in 3 bytes each. */
  private static BoolDecoder[] parts(byte[] file, int from, int to, int count) {
    BoolDecoder[] parts = new BoolDecoder[count];
    int start = from + 3 * (count - 1);
    for (int i = 0; i < count - 1; i++) {
      int end = Math.min(to, start + FrameSize.int24(file, from + 3 * i));
      parts[i] = new BoolDecoder(file, start, end);
      start = end;
    }
    parts[count - 1] = new BoolDecoder(file, start, to);
    return parts;
  }

  private void draw() {
    for (int i = 0; i < levels.length; i++) {
      int column = i % columns;
      if (column == 0) {
        modes.begin();
        residuals.begin();
      }
      modes.read(block, column);
      residuals.read(parts[i / columns % parts.length], block, column);
      levels[i] = header.filter.level(header.segments, block);
      whole[i] = !block.small && block.empty();
      luma(column * Macroblock.SIDE, i / columns * Macroblock.SIDE);
      chroma(planes.blue(), column, i / columns, 16);
      chroma(planes.red(), column, i / columns, 20);
    }
    new LoopFilter(header.filter, planes, levels, whole).run();
  }

  private void luma(int x, int y) {
    if (!block.small) {
      LargePrediction.draw(planes.luma(), x, y, Macroblock.SIDE, block.luma[0]);
    }
    for (int i = 0; i < Macroblock.LUMA_BLOCKS; i++) {
      int left = x + 4 * (i % 4);
      int top = y + 4 * (i / 4);
      if (block.small) {
        small.draw(planes.luma(), left, top, block.luma[i]);
      }
      add(planes.luma(), left, top, i);
    }
  }

  private void chroma(Plane plane, int column, int row, int first) {
    int side = Macroblock.SIDE / 2;
    LargePrediction.draw(plane, column * side, row * side, side, block.chroma);
    for (int i = 0; i < 4; i++) {
      add(plane, column * side + 4 * (i % 2), row * side + 4 * (i / 2), first + i);
    }
  }

  private void add(Plane plane, int x, int y, int index) {
    if (block.coded[index]) {
      transform.add(block.coefficients, 16 * index, plane, x, y);
    }
  }
}
