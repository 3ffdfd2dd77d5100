package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.ui.composer.EditView;

/**
 * What all cells of a timeline share: there is one of each.
 *
 * @param folding knows which long messages show all
 * @param tip tells dates
 * @param editor the field in the place of the words that are edited
 * @param bar Edit and Delete of the message under the mouse
 */
record MessageTools(Folding folding, TimeTip tip, EditView editor, MessageBar bar) {}
