/** Who may do what: the people of the tables in which every answer to every caller stands. */
@NullMarked
package dev.levelup.chat.server.access;

import org.jspecify.annotations.NullMarked;
