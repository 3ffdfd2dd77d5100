/** Sends what the user has written to the server. */
@NullMarked
package dev.levelup.chat.client.sync.outbox;

import org.jspecify.annotations.NullMarked;
