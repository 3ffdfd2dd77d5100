package dev.levelup.chat.client.ui.avatar;

import dev.levelup.chat.client.sync.attachment.Attaching;
import dev.levelup.chat.client.ui.attachment.PictureDecoder;
import dev.levelup.chat.client.ui.attachment.PictureSize;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.geometry.Dimension2D;
import javafx.scene.image.Image;

/** A picture that the user has chosen. Immutable. */
final class ChosenPicture {
  /** No file with more bytes is read. */
  static final int MOST_BYTES = 25 << 20;

  private static final PictureSize SHOWN = new PictureSize(1024, 1024, true);

  private final byte[] bytes;
  private final Dimension2D size;
  private final Image image;

  private ChosenPicture(byte[] bytes, Dimension2D size, Image image) {
    this.bytes = bytes;
    this.size = size;
    this.image = image;
  }

  /** Its width and height, in pixels. */
  Dimension2D size() {
    return size;
  }

  /** The picture, perhaps smaller, to be shown. */
  Image image() {
    return image;
  }

  /** Cuts a square out, as a PNG. Takes its time: not on the FX thread. */
  byte[] cut(Crop square) {
    return square.cut(bytes);
  }

  /** Why a picture cannot be used. */
  enum Problem {
    TOO_LARGE,
    TYPE,
    TOO_MANY_PIXELS,
    UNREADABLE
  }

  /** It cannot be used. */
  static final class UnusableException extends Exception {
    private final Problem problem;

    UnusableException(Problem problem) {
      super(problem.name());
      this.problem = problem;
    }

    Problem problem() {
      return problem;
    }
  }

  /** Reads a file. Blocks. */
  static ChosenPicture read(Path file) throws UnusableException {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new UnusableException(Problem.TOO_LARGE);
      }
      return of(Files.readAllBytes(file));
    } catch (IOException | SecurityException _) {
      throw new UnusableException(Problem.UNREADABLE);
    }
  }

  /** Reads what is no file. Blocks. */
  static ChosenPicture of(Attaching.Source source) throws UnusableException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      source.writeTo(bytes);
    } catch (IOException _) {
      throw new UnusableException(Problem.UNREADABLE);
    }
    return of(bytes.toByteArray());
  }

  /** Decodes a picture. Takes its time: not on the FX thread. */
  static ChosenPicture of(byte[] bytes) throws UnusableException {
    Dimension2D size =
        PictureDecoder.sizeOf(bytes).orElseThrow(() -> new UnusableException(Problem.TYPE));
    if (size.getWidth() * size.getHeight() > PictureDecoder.MOST_PIXELS) {
      throw new UnusableException(Problem.TOO_MANY_PIXELS);
    }
    try {
      return new ChosenPicture(bytes, size, PictureDecoder.decode(bytes, SHOWN));
    } catch (IllegalArgumentException | OutOfMemoryError _) {
      throw new UnusableException(Problem.UNREADABLE);
    }
  }
}
