/** The program on the desktop: tray icon, hidden window, and later starts with links. */
@NullMarked
package dev.levelup.chat.client.ui.presence;

import org.jspecify.annotations.NullMarked;
