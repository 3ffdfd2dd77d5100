package dev.levelup.chat.client.ui.attachment;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.image.Image;

/** Small pictures of the files that will be sent, decoded off the FX thread. FX thread only. */
final class TrayPreviews {
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
        () ->
            OwnImages.decode(file, SIZE).ifPresent(image -> fx.execute(() -> shown.accept(image))));
  }
}
