/**
 * The words of one message: taken apart by {@link MessageParser}, drawn by {@link MessageText}, in
 * the type and with the emoji that are shipped beside the code. Knows no rooms and no timeline.
 */
@NullMarked
package dev.levelup.chat.client.ui.text;

import org.jspecify.annotations.NullMarked;
