package dev.levelup.chat.server.domain.attachments;

import java.time.Duration;

/**
 * Bounds for the files that users upload.
 *
 * @param bytes the largest file
 * @param quota the most bytes of one user's files together
 */
public record UploadLimits(long bytes, long quota) {
  /** The most attachments in one message. */
  public static final int PER_MESSAGE = 10;

  /** The most pixels of a picture. */
  public static final long IMAGE_PIXELS = 40_000_000;

  /** How long what was not sent is kept. */
  public static final Duration UNSENT = Duration.ofHours(24);

  /** How long one upload may take, however fast it is. */
  static final Duration LONGEST = Duration.ofMinutes(10);

  /** The longest side of a preview, in pixels. */
  static final int PREVIEW = 640;

  /** The longest side of an avatar, in pixels. */
  static final int AVATAR = 256;

  /** 25 MiB each, 1 GiB together. */
  public static final UploadLimits DEFAULT = new UploadLimits(25L << 20, 1L << 30);
}
