/** Signing in and out, and what belongs to a sign-in: certificates, other sign-ins, stored data. */
@NullMarked
package dev.levelup.chat.client.sync.account;

import org.jspecify.annotations.NullMarked;
