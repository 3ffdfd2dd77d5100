package dev.levelup.chat.client.ui.attachment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.image.Image;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads pictures from the copies of the user's own files. */
final class OwnImages {
  private static final Logger LOG = LoggerFactory.getLogger(OwnImages.class);

  /** Of a larger file only an icon shows. */
  private static final long MOST_BYTES = 12L << 20;

  private OwnImages() {}

  /** Decodes a picture; empty for what is none, or too large. Blocks: not on the FX thread. */
  static Optional<Image> decode(Path file, PictureSize size) {
    try {
      return Files.size(file) > MOST_BYTES
          ? Optional.empty()
          : Optional.of(PictureDecoder.decode(Files.readAllBytes(file), size));
    } catch (IOException | IllegalArgumentException | OutOfMemoryError e) {
      LOG.debug("no preview", e);
      return Optional.empty();
    }
  }
}
