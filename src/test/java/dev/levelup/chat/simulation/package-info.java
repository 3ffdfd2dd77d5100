/**
 * The proof under one seeded scheduler with virtual time: the real client from {@code Account} to
 * {@code Timeline}, the real rules and tables of the server, and between them networks that lose,
 * delay and double what they carry. What stands in for something is the network, both ends of its
 * sockets, and the disk. {@link dev.levelup.chat.simulation.Simulation} runs one seed.
 */
@NullMarked
package dev.levelup.chat.simulation;

import org.jspecify.annotations.NullMarked;
