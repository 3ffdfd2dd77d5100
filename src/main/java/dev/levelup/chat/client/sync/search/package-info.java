/** Searches for messages: what is stored on this machine, and what the server finds. */
@NullMarked
package dev.levelup.chat.client.sync.search;

import org.jspecify.annotations.NullMarked;
