/**
 * The server's storage: the only package that knows SQL and the databases. A {@link
 * dev.levelup.chat.server.store.Store} runs pieces of work against {@link
 * dev.levelup.chat.server.store.Tables}; the tables store and find, the rules are the domain's.
 */
@NullMarked
package dev.levelup.chat.server.store;

import org.jspecify.annotations.NullMarked;
