/**
 * Notifications of the desktop: on Linux by the service on the session's bus that shows them, on
 * Windows and macOS by a program of the system.
 */
@NullMarked
package dev.levelup.chat.client.desktop.notifications;

import org.jspecify.annotations.NullMarked;
