package dev.levelup.chat.client.ui.pane;

/**
 * The items in the viewport.
 *
 * @param first the index of the first item that is at least partly in view
 * @param last the index of the last one, less than {@code first} when nothing is in view
 * @param below the number of items wholly below the viewport
 * @param above the height of the content above the viewport, in logical pixels; exact for items
 *     that have been shown, estimated for others
 */
public record VisibleItems(int first, int last, int below, double above) {
  static final VisibleItems NONE = new VisibleItems(0, -1, 0, 0);
}
