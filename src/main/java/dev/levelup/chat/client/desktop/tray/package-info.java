/**
 * An icon in the tray of a Linux desktop: a StatusNotifierItem with a menu, on the session's bus.
 * Shown only while somebody watches for such icons; GNOME, for one, has nobody.
 */
@NullMarked
package dev.levelup.chat.client.desktop.tray;

import org.jspecify.annotations.NullMarked;
