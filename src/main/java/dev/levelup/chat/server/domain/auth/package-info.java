/** Accounts and their names, passwords, sign-ins and tokens, and who may create an account. */
@NullMarked
package dev.levelup.chat.server.domain.auth;

import org.jspecify.annotations.NullMarked;
