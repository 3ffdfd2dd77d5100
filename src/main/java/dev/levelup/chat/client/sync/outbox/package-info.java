/** What the user has written, on its way to the server. */
@NullMarked
package dev.levelup.chat.client.sync.outbox;

import org.jspecify.annotations.NullMarked;
