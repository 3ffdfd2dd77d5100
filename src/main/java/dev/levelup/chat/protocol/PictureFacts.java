package dev.levelup.chat.protocol;

/**
 * What the server will say of a picture once it has it, as the client finds it in the file.
 *
 * @param type as in {@code Content-Type}
 * @param width in pixels, upright, at least 1
 * @param height in pixels, upright, at least 1
 */
public record PictureFacts(String type, int width, int height) {
  /** The number of pixels. */
  public long pixels() {
    return (long) width * height;
  }
}
