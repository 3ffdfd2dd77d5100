/** Notices that a game, or another full-screen program, is in front. */
@NullMarked
package dev.levelup.chat.client.desktop.game;

import org.jspecify.annotations.NullMarked;
