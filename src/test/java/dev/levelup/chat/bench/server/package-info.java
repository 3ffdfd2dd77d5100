/**
 * Measures the server from outside, beside the official one for Node: both are processes of their
 * own and get the same load, made of plain WebSockets that know just enough of Socket.IO.
 */
@NullMarked
package dev.levelup.chat.bench.server;

import org.jspecify.annotations.NullMarked;
