/** One room's past: pages, jumps, what was missed, and where messages enter the state. */
@NullMarked
package dev.levelup.chat.client.sync.history;

import org.jspecify.annotations.NullMarked;
