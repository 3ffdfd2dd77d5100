package dev.levelup.chat.client.ui.pane;

/**
 * What the viewport shows.
 *
 * @param first the index of the first item of which something is in view
 * @param last the index of the last one, less than {@code first} when nothing is in view
 * @param below how many items lie wholly below the viewport
 * @param above the height of what lies above the viewport's top, in logical pixels; exact as far as
 *     items have been shown, estimated beyond
 */
public record VisibleItems(int first, int last, int below, double above) {
  static final VisibleItems NONE = new VisibleItems(0, -1, 0, 0);
}
