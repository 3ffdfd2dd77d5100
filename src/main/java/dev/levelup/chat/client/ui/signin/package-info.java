/**
 * The sign-in screen: the server, and an account, a new account, or a token. Knows the account, not
 * how requests are sent.
 */
@NullMarked
package dev.levelup.chat.client.ui.signin;

import org.jspecify.annotations.NullMarked;
