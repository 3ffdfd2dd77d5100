/**
 * The traffic between {@code net} and {@code state}: what to request, when, and how a response
 * changes the state. Runs on the FX thread; responses are handed over to it, and are dropped if
 * they are not wanted any more. {@link dev.levelup.chat.client.sync.account.AccountController}
 * signs in, {@link dev.levelup.chat.client.sync.Chat} is the client of one signed-in user.
 */
@NullMarked
package dev.levelup.chat.client.sync;

import org.jspecify.annotations.NullMarked;
