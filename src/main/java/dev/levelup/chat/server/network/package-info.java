/** Which addresses belong to one network, and how places are shared out among networks. */
@NullMarked
package dev.levelup.chat.server.network;

import org.jspecify.annotations.NullMarked;
