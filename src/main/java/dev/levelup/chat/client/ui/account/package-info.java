/**
 * What a user does about his own account: another password, and a sign-out wherever he is. Each is
 * a card that the shell lays over itself. Knows the account, not how a server is asked.
 */
@NullMarked
package dev.levelup.chat.client.ui.account;

import org.jspecify.annotations.NullMarked;
