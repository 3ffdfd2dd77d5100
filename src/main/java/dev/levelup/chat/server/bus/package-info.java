/**
 * Carries what servers on one database tell each other, and may lose it. Redis is not trusted: what
 * goes over it carries a seal made with the servers' secret and counts once, within a minute. Knows
 * nothing of what is told.
 */
@NullMarked
package dev.levelup.chat.server.bus;

import org.jspecify.annotations.NullMarked;
