/**
 * How everything looks: the palettes, the type, light and dark, and the small nodes that several
 * panes share. Of the state it knows the choices about that, and it knows no words; a pane knows
 * it, never the other way round.
 */
@NullMarked
package dev.levelup.chat.client.ui.theme;

import org.jspecify.annotations.NullMarked;
