/**
 * The look: palettes, fonts, light and dark, and small nodes that several panes share. Of the state
 * it knows only the settings of the look, and it contains no texts; panes depend on it, never the
 * other way round.
 */
@NullMarked
package dev.levelup.chat.client.ui.theme;

import org.jspecify.annotations.NullMarked;
