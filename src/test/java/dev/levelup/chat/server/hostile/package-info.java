/** What no honest client sends, and how to see that it did no harm. */
@NullMarked
package dev.levelup.chat.server.hostile;

import org.jspecify.annotations.NullMarked;
