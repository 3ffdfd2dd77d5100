/**
 * The keyboard shortcuts: one table for key handling and for the help card. Keys that JavaFX
 * controls handle by themselves are not in it.
 */
@NullMarked
package dev.levelup.chat.client.ui.shortcut;

import org.jspecify.annotations.NullMarked;
