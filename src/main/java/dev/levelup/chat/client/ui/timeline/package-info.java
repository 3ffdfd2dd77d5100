/**
 * The message list of the open room. {@link TimelineView} shows the items of {@link
 * ReadingViewModel}, one cell each, and offers the actions of {@link ActionsViewModel}. The items
 * and their order come from the state package; scrolling and anchoring from the pane package.
 */
@NullMarked
package dev.levelup.chat.client.ui.timeline;

import org.jspecify.annotations.NullMarked;
