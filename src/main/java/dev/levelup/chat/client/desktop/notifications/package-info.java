/** Notifications of a Linux desktop, by the service on the session's bus that shows them. */
@NullMarked
package dev.levelup.chat.client.desktop.notifications;

import org.jspecify.annotations.NullMarked;
