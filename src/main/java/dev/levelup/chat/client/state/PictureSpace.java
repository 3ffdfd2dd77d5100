package dev.levelup.chat.client.state;

/** How much disk space the pictures of an account may take. */
public enum PictureSpace {
  NONE(0),
  SMALL(100),
  MEDIUM(500),
  LARGE(2000);

  private static final long MEGA = 1_000_000;

  private final long megabytes;

  PictureSpace(long megabytes) {
    this.megabytes = megabytes;
  }

  /** The limit in bytes; 0 to keep no pictures. */
  public long bytes() {
    return megabytes * MEGA;
  }
}
