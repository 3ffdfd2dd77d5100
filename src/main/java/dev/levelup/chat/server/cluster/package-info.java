/**
 * Delivers events to this server's sockets and to the other servers on the database, so that
 * several servers act as one. The database is the source of truth, and each server polls it every
 * second; the {@link dev.levelup.chat.server.bus.Bus} only makes delivery faster. So the bus may
 * lose events, duplicates are not delivered twice, and a removal or the end of a sign-in is looked
 * up in the database before it is delivered.
 */
@NullMarked
package dev.levelup.chat.server.cluster;

import org.jspecify.annotations.NullMarked;
