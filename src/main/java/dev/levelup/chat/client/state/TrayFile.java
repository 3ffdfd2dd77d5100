package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.ClientAttachmentId;
import dev.levelup.chat.protocol.PictureFacts;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that will be sent with the draft of a room.
 *
 * @param size in bytes
 * @param copy the client's own copy, which exists once it is ready
 * @param picture what is known of it; null if it is no picture, or not copied yet
 * @param copied how much of it is copied, 0 to 1
 */
public record TrayFile(
    ClientAttachmentId id,
    String name,
    long size,
    Path copy,
    @Nullable PictureFacts picture,
    Phase phase,
    double copied) {
  /** How far the copy is. */
  public enum Phase {
    COPYING,
    READY,
    /** The disk could not be written, or the original could not be read to its end. */
    FAILED
  }

  /** The same, copied so far. */
  public TrayFile copied(double part) {
    return new TrayFile(id, name, size, copy, null, Phase.COPYING, part);
  }

  /** The same, copied whole. */
  public TrayFile ready(long bytes, @Nullable PictureFacts found) {
    return new TrayFile(id, name, bytes, copy, found, Phase.READY, 1);
  }

  /** The same, not copied. */
  public TrayFile failed() {
    return new TrayFile(id, name, size, copy, null, Phase.FAILED, 0);
  }

  OutgoingFile outgoing() {
    return new OutgoingFile(id, name, size, copy, picture, null);
  }
}
