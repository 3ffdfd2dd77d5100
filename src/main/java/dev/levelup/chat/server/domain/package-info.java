/**
 * The rules of the chat: who may enter, read and write where, what a message may be, who is signed
 * in. Knows no transport and no SQL. Methods that answer with a future return at once; the others
 * read the store on the calling thread and belong on a worker. What is refused is refused with a
 * {@link dev.levelup.chat.server.domain.RefusedException}, thrown or as the failure of the future.
 */
@NullMarked
package dev.levelup.chat.server.domain;

import org.jspecify.annotations.NullMarked;
