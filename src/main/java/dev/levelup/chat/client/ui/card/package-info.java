/**
 * Modal cards: their base class, the overlay that shows them, and the certificate card, which
 * several screens use.
 */
@NullMarked
package dev.levelup.chat.client.ui.card;

import org.jspecify.annotations.NullMarked;
