/**
 * Ways into rooms and out of them: joining by an invitation, creating, leaving. Each is a card that
 * the shell shows; the invitation is also a part of a closed room's screen.
 */
@NullMarked
package dev.levelup.chat.client.ui.getin;

import org.jspecify.annotations.NullMarked;
