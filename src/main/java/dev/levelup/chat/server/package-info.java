/** The server: its command line and the wiring of its parts. No subpackage depends on this one. */
@NullMarked
package dev.levelup.chat.server;

import org.jspecify.annotations.NullMarked;
