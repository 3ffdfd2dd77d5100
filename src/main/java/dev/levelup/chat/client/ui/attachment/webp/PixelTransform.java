package dev.levelup.chat.client.ui.attachment.webp;

/** Something that was done to the pixels of a picture, so that they take fewer bits. */
interface PixelTransform {
  /**
   * Undoes it.
   *
   * @param pixels row after row; may be changed
   */
  int[] undo(int[] pixels);
}
