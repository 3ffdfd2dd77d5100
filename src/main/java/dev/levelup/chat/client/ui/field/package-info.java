/**
 * What people write in: the toolkit's fields with the drawing of messages. Their text, undo, keys,
 * input methods and menus are the toolkit's. Knows nothing of what is written.
 */
@NullMarked
package dev.levelup.chat.client.ui.field;

import org.jspecify.annotations.NullMarked;
