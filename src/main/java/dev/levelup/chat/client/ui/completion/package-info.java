/** What completes the word at the caret while a message is written: emoji and names. */
@NullMarked
package dev.levelup.chat.client.ui.completion;

import org.jspecify.annotations.NullMarked;
