/**
 * The keyboard shortcuts and commands: one table for key handling, for the help card and for the
 * quick switcher. Keys that JavaFX controls handle by themselves are not in it.
 */
@NullMarked
package dev.levelup.chat.client.ui.shortcut;

import org.jspecify.annotations.NullMarked;
