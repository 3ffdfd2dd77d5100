/** Input that no honest client sends, and checks that it did no harm. */
@NullMarked
package dev.levelup.chat.server.hostile;

import org.jspecify.annotations.NullMarked;
