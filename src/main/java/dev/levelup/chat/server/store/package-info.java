/**
 * The server's storage: the only package that contains SQL and depends on the databases. A {@link
 * dev.levelup.chat.server.store.Store} runs operations on {@link
 * dev.levelup.chat.server.store.Tables}; the tables store and query, the rules are in the domain.
 */
@NullMarked
package dev.levelup.chat.server.store;

import org.jspecify.annotations.NullMarked;
