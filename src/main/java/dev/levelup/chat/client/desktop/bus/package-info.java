/** Access to D-Bus. */
@NullMarked
package dev.levelup.chat.client.desktop.bus;

import org.jspecify.annotations.NullMarked;
