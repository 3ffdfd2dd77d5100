/**
 * The traffic between {@code net} and {@code state}: what to ask, when, and what an answer does to
 * the facts. Runs on the FX thread; answers come back to it, and first prove that they are still
 * wanted. {@link dev.levelup.chat.client.sync.account.AccountController} signs in, {@link
 * dev.levelup.chat.client.sync.Chat} is what a sign-in gives.
 */
@NullMarked
package dev.levelup.chat.client.sync;

import org.jspecify.annotations.NullMarked;
