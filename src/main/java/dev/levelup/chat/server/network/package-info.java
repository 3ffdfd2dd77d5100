/** Which addresses belong together, and how places are shared out among them. */
@NullMarked
package dev.levelup.chat.server.network;

import org.jspecify.annotations.NullMarked;
