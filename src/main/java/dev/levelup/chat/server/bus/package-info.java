/**
 * What makes several servers on one database act as one. The database is the truth, and each server
 * looks into it every second; the {@link dev.levelup.chat.server.bus.Bus} only makes it quicker. So
 * nothing on the bus has to arrive, and nothing that arrives twice is told twice.
 */
@NullMarked
package dev.levelup.chat.server.bus;

import org.jspecify.annotations.NullMarked;
