package dev.levelup.chat.client.ui.attachment;

import dev.levelup.chat.protocol.Attachment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Rectangle2D;

/**
 * Where the pictures of a message lie, from their declared sizes alone. One picture keeps its
 * proportions and is never enlarged; several are tiles of equal size. Logical pixels.
 *
 * @param boxes one for each picture, whole pixels
 * @param height of all of them
 */
record PictureGrid(List<Rectangle2D> boxes, double height) {
  static final double GAP = 4;

  private static final double WIDEST = 400;
  private static final double HIGHEST = 300;

  /** So that it can be seen and clicked. */
  private static final double SMALLEST = 40;

  private static final double TILE_PROPORTION = 0.75;
  private static final int FEW = 4;

  /**
   * Lays pictures out.
   *
   * @param pictures each with a width and a height
   * @param width what is available
   */
  static PictureGrid of(List<Attachment> pictures, double width) {
    double widest = Math.max(SMALLEST, Math.min(WIDEST, Math.floor(width)));
    if (pictures.isEmpty()) {
      return new PictureGrid(List.of(), 0);
    }
    return pictures.size() == 1 ? single(pictures.getFirst(), widest) : tiles(pictures, widest);
  }

  private static PictureGrid single(Attachment picture, double widest) {
    double ownWidth = Objects.requireNonNull(picture.width());
    double ownHeight = Objects.requireNonNull(picture.height());
    double scale = Math.min(1, Math.min(widest / ownWidth, HIGHEST / ownHeight));
    double width = Math.clamp(Math.rint(ownWidth * scale), SMALLEST, widest);
    double height = Math.clamp(Math.rint(ownHeight * scale), SMALLEST, HIGHEST);
    return new PictureGrid(List.of(new Rectangle2D(0, 0, width, height)), height);
  }

  private static PictureGrid tiles(List<Attachment> pictures, double widest) {
    int columns = pictures.size() <= FEW ? 2 : 3;
    double width = Math.max(1, Math.floor((widest - GAP * (columns - 1)) / columns));
    double height = Math.rint(width * TILE_PROPORTION);
    List<Rectangle2D> boxes = new ArrayList<>();
    for (int i = 0; i < pictures.size(); i++) {
      double x = i % columns * (width + GAP);
      double y = Math.floorDiv(i, columns) * (height + GAP);
      boxes.add(new Rectangle2D(x, y, width, height));
    }
    return new PictureGrid(List.copyOf(boxes), boxes.getLast().getMaxY());
  }
}
