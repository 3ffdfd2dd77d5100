/** What the sources are held to beyond the compiler: one style, and no finding of Error Prone. */
@NullMarked
package dev.levelup.chat.sources;

import org.jspecify.annotations.NullMarked;
