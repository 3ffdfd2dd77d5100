/**
 * Cards that lie over a screen until they are answered: their frame, the shade under them, and the
 * one that more than one screen shows.
 */
@NullMarked
package dev.levelup.chat.client.ui.card;

import org.jspecify.annotations.NullMarked;
