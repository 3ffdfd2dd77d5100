package dev.levelup.chat.client.ui.attachment;

import dev.levelup.chat.protocol.Attachment;
import java.util.Objects;

/** Whether a picture can be played, as far as that is known. */
enum Motion {
  MOVES,
  STILL,
  /** Only the bytes of the picture tell. */
  UNKNOWN;

  /** The type of what is taken for an animation. */
  static final String GIF = "image/gif";

  private static final String WEBP = "image/webp";

  /** What a message says of its picture. */
  static Motion of(MessageFile picture) {
    if (picture instanceof MessageFile.Outgoing || isTooLarge(picture.attachment())) {
      return STILL;
    }
    return switch (picture.attachment().type()) {
      case GIF -> MOVES;
      case WEBP -> UNKNOWN;
      default -> STILL;
    };
  }

  private static boolean isTooLarge(Attachment picture) {
    long width = Objects.requireNonNull(picture.width());
    return width * Objects.requireNonNull(picture.height()) > Frames.MOST_PIXELS;
  }
}
