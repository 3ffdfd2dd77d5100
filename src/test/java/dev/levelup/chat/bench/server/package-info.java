/**
 * Measures the server from outside, next to the official one for Node: both run in their own
 * processes and get the same load, from plain WebSockets with a minimal Socket.IO.
 */
@NullMarked
package dev.levelup.chat.bench.server;

import org.jspecify.annotations.NullMarked;
