/**
 * Text fields that draw text like messages. Editing, undo, keys, input methods and menus are
 * JavaFX's own. Knows nothing about what the text is for.
 */
@NullMarked
package dev.levelup.chat.client.ui.field;

import org.jspecify.annotations.NullMarked;
