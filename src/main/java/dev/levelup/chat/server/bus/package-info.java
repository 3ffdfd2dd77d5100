/**
 * Transports events between the servers on one database; may lose them. Redis is not trusted: each
 * event is authenticated with the servers' secret and accepted once, within a minute. Knows nothing
 * of the events' meaning.
 */
@NullMarked
package dev.levelup.chat.server.bus;

import org.jspecify.annotations.NullMarked;
