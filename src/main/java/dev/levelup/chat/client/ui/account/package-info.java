/**
 * Account actions: changing the password and signing out on all devices. Each is a card that the
 * shell shows. Knows the account, not how requests are sent.
 */
@NullMarked
package dev.levelup.chat.client.ui.account;

import org.jspecify.annotations.NullMarked;
