/** The connection to the server: keeps it up, delivers its events and watches its state. */
@NullMarked
package dev.levelup.chat.client.sync.connection;

import org.jspecify.annotations.NullMarked;
