package dev.levelup.chat.client.ui.attachment.webp;

import java.util.Objects;

/** A picture in the lossless format of WebP: VP8L, RFC 9649 section 3. */
final class LosslessPicture {
  private LosslessPicture() {}

  /**
   * Decodes one. Takes its time.
   *
   * @param from its first byte
   * @param to behind its last
   * @return its pixels, row after row: 0xAARRGGBB, not premultiplied
   * @throws IllegalArgumentException when it is damaged, or of another size
   */
  static int[] decode(byte[] file, int from, int to, int width, int height) {
    Objects.checkFromToIndex(from, to, file.length);
    throw new IllegalArgumentException("not yet");
  }

  /**
   * Decodes the opacity that stands beside a lossy picture, which has no head of its own. Takes its
   * time.
   *
   * @param from its first byte
   * @param to behind its last
   * @return one for each pixel, row after row
   * @throws IllegalArgumentException when it is damaged
   */
  static byte[] decodeAlpha(byte[] file, int from, int to, int width, int height) {
    Objects.checkFromToIndex(from, to, file.length);
    throw new IllegalArgumentException("not yet");
  }
}
