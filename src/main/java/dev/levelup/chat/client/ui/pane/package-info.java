/**
 * A list that never moves under its reader. It knows items, keys, cells and device pixels, and
 * nothing about chat: it imports no other package of this project. Everything runs on the FX
 * thread.
 *
 * <p>Read {@link dev.levelup.chat.client.ui.pane.ScrollAnchor} (the fixed point), then {@link
 * dev.levelup.chat.client.ui.pane.ViewportFill} (what is shown, derived from it) and {@link
 * dev.levelup.chat.client.ui.pane.AnchoredList} (one layout).
 */
@NullMarked
package dev.levelup.chat.client.ui.pane;

import org.jspecify.annotations.NullMarked;
