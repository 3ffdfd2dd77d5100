/** One room's history: pages, jumps, catch-up, and the way of messages into the state. */
@NullMarked
package dev.levelup.chat.client.sync.history;

import org.jspecify.annotations.NullMarked;
