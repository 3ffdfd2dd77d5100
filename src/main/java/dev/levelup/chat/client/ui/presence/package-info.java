/**
 * The program on the desktop: its tray icon, its hidden window, and links that come from outside.
 */
@NullMarked
package dev.levelup.chat.client.ui.presence;

import org.jspecify.annotations.NullMarked;
