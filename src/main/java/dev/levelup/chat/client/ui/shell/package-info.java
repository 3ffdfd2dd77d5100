/**
 * The window around the panes: side bar, room header, state of the connection, closed rooms,
 * toasts. Assembles the panes without knowing their internals.
 */
@NullMarked
package dev.levelup.chat.client.ui.shell;

import org.jspecify.annotations.NullMarked;
