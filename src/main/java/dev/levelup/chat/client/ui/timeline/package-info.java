/**
 * The open room's messages: {@link TimelineView} shows what {@link ReadingViewModel} knows, one
 * cell for each item of the state's timeline, and does what {@link ActionsViewModel} can. Which
 * items there are and in which order is not decided here, nor how a list holds its place.
 */
@NullMarked
package dev.levelup.chat.client.ui.timeline;

import org.jspecify.annotations.NullMarked;
