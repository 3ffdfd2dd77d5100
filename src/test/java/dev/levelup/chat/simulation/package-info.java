/**
 * The proof under one seeded scheduler with virtual time: the real client from {@code Account} to
 * {@code Timeline}; one server or several with their real rules, tables and sockets' rooms, and
 * with what they really tell each other; and between all of them networks and a bus that lose,
 * delay and double what they carry. What stands in for something is the network, what is below a
 * socket on both its ends, Redis, and the disk. {@link dev.levelup.chat.simulation.Simulation} runs
 * one seed.
 */
@NullMarked
package dev.levelup.chat.simulation;

import org.jspecify.annotations.NullMarked;
