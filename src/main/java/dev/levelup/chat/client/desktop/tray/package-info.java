/**
 * An icon in the tray of a Linux desktop: a StatusNotifierItem with a menu, on the session's bus.
 * Shown only while a panel shows such icons; GNOME has none.
 */
@NullMarked
package dev.levelup.chat.client.desktop.tray;

import org.jspecify.annotations.NullMarked;
