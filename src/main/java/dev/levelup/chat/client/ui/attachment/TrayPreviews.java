package dev.levelup.chat.client.ui.attachment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Small pictures of the files that will be sent, decoded off the FX thread. FX thread only. */
final class TrayPreviews {
  private static final Logger LOG = LoggerFactory.getLogger(TrayPreviews.class);

  /** Of a larger file only the icon shows. */
  private static final long MOST_BYTES = 12L << 20;

  private static final PictureSize SIZE = new PictureSize(96, 96, true);

  private final Executor background;
  private final Executor fx;

  /**
   * @param background decodes
   * @param fx runs tasks on the FX thread
   */
  TrayPreviews(Executor background, Executor fx) {
    this.background = background;
    this.fx = fx;
  }

  /**
   * Reads a picture.
   *
   * @param shown receives it later; not called for what is no picture, or too large a one
   */
  void read(Path file, Consumer<Image> shown) {
    background.execute(
        () -> decode(file).ifPresent(image -> fx.execute(() -> shown.accept(image))));
  }

  private static Optional<Image> decode(Path file) {
    try {
      return Files.size(file) > MOST_BYTES
          ? Optional.empty()
          : Optional.of(PictureDecoder.decode(Files.readAllBytes(file), SIZE));
    } catch (IOException | IllegalArgumentException | OutOfMemoryError e) {
      LOG.debug("no preview", e);
      return Optional.empty();
    }
  }
}
