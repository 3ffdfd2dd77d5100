/** The emoji by name and category, and the picker that offers them. */
@NullMarked
package dev.levelup.chat.client.ui.emoji;

import org.jspecify.annotations.NullMarked;
