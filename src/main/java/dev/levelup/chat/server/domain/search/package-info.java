/** The search in all messages that a user may read, and its index. */
@NullMarked
package dev.levelup.chat.server.domain.search;

import org.jspecify.annotations.NullMarked;
