/**
 * What makes several servers on one database act as one. The database is the truth, and each server
 * looks into it every second; the {@link dev.levelup.chat.server.bus.Bus} only makes it quicker. So
 * nothing on the bus has to arrive, and nothing that arrives twice is told twice. Redis is not
 * trusted: what servers say on it carries a seal made with their secret and counts once, within a
 * minute, and a removal or the end of a sign-in is looked up before it is told.
 */
@NullMarked
package dev.levelup.chat.server.bus;

import org.jspecify.annotations.NullMarked;
