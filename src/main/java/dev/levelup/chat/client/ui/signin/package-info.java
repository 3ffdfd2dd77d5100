/**
 * The screen for somebody who is not signed in: which server, and a name and a password, a new
 * account, or a token. Knows the account, not how a server is asked.
 */
@NullMarked
package dev.levelup.chat.client.ui.signin;

import org.jspecify.annotations.NullMarked;
