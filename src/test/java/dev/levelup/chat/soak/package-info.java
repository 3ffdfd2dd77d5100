/**
 * The proof over the real thing: server and clients as processes of their own, real sockets and
 * real SQLite, a network that is made bad, and {@code kill -9} for both sides. {@link
 * dev.levelup.chat.soak.Soak} runs it, {@link dev.levelup.chat.soak.Oracle} judges.
 */
@NullMarked
package dev.levelup.chat.soak;

import org.jspecify.annotations.NullMarked;
