/**
 * Sample users, rooms and messages for an empty server, always the same except for the time.
 * Written to the store in one transaction, after the pictures were uploaded; only the server's
 * startup uses this package.
 */
@NullMarked
package dev.levelup.chat.server.sample;

import org.jspecify.annotations.NullMarked;
