/**
 * The server: its command line and how its parts are put together. Nothing below this package knows
 * of it.
 */
@NullMarked
package dev.levelup.chat.server;

import org.jspecify.annotations.NullMarked;
