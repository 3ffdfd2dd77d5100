/** The viewer of pictures, over the window. */
@NullMarked
package dev.levelup.chat.client.ui.viewer;

import org.jspecify.annotations.NullMarked;
