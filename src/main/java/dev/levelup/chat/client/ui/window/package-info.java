/**
 * The whole content of a window, assembled from the screens, and made anew for another language.
 */
@NullMarked
package dev.levelup.chat.client.ui.window;

import org.jspecify.annotations.NullMarked;
