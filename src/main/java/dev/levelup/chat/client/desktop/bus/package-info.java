/** The session's D-Bus: how it is reached, and what every use of it needs. */
@NullMarked
package dev.levelup.chat.client.desktop.bus;

import org.jspecify.annotations.NullMarked;
