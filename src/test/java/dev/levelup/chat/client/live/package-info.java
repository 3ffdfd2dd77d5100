/** The client with servers that really run, over loopback. */
@NullMarked
package dev.levelup.chat.client.live;

import org.jspecify.annotations.NullMarked;
