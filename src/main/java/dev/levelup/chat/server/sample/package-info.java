/**
 * Sample people, rooms and talk for an empty server, the same every time but for the clock. Writes
 * them to the store in one piece; the server's start is the only one to know of it.
 */
@NullMarked
package dev.levelup.chat.server.sample;

import org.jspecify.annotations.NullMarked;
