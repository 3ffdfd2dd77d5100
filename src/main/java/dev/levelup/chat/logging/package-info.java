/** The log of both programs. */
@NullMarked
package dev.levelup.chat.logging;

import org.jspecify.annotations.NullMarked;
