/** The rooms in use: the way into each, what comes for it, and which one shows. */
@NullMarked
package dev.levelup.chat.client.sync.room;

import org.jspecify.annotations.NullMarked;
