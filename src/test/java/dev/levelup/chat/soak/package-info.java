/**
 * The end-to-end test of reliability: server and clients in their own processes, real sockets and
 * real SQLite, a network with faults, and {@code kill -9} for both sides. {@link
 * dev.levelup.chat.soak.Soak} runs it, {@link dev.levelup.chat.soak.Oracle} checks the result.
 */
@NullMarked
package dev.levelup.chat.soak;

import org.jspecify.annotations.NullMarked;
