/**
 * Tells what happened: to the sockets of this server, and to the other servers on the database, so
 * that several act as one. The database is the truth, and each server looks into it every second;
 * the {@link dev.levelup.chat.server.bus.Bus} only makes it quicker. So nothing on the bus has to
 * arrive, and nothing that arrives twice is told twice; a removal or the end of a sign-in is looked
 * up before it is told.
 */
@NullMarked
package dev.levelup.chat.server.cluster;

import org.jspecify.annotations.NullMarked;
