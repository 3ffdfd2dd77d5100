/**
 * Transports events between the servers on one database; may lose them. Redis is not trusted: each
 * event is authenticated with the servers' secret and accepted once, within a minute. Does not
 * depend on the meaning of the events.
 */
@NullMarked
package dev.levelup.chat.server.bus;

import org.jspecify.annotations.NullMarked;
