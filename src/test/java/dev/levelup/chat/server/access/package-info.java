/** Who may do what: the callers in the access tables, which list each response to each caller. */
@NullMarked
package dev.levelup.chat.server.access;

import org.jspecify.annotations.NullMarked;
