/** The server's communities, to look into and to join. */
@NullMarked
package dev.levelup.chat.client.ui.browse;

import org.jspecify.annotations.NullMarked;
