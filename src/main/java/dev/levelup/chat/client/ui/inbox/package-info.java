/** The inbox of messages that mention the user. */
@NullMarked
package dev.levelup.chat.client.ui.inbox;

import org.jspecify.annotations.NullMarked;
