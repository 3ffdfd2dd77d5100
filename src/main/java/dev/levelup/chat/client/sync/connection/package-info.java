/** The way to the server: keeps it up, carries what comes and watches how it goes. */
@NullMarked
package dev.levelup.chat.client.sync.connection;

import org.jspecify.annotations.NullMarked;
