/**
 * The window around the panes: the side bar's frame, the head of the open room, the state of the
 * connection, the screen of a closed room, toasts. Puts the panes together; knows of their insides
 * nothing.
 */
@NullMarked
package dev.levelup.chat.client.ui.shell;

import org.jspecify.annotations.NullMarked;
