/**
 * The rules of the chat: who may enter, read and write where, what a message may contain, who is
 * signed in. Does not depend on transports or SQL. Methods that return a future return immediately;
 * the others read the store on the calling thread and belong on a worker. Refusals are reported
 * with a {@link dev.levelup.chat.server.domain.RefusedException}, thrown or as the failure of the
 * future.
 */
@NullMarked
package dev.levelup.chat.server.domain;

import org.jspecify.annotations.NullMarked;
