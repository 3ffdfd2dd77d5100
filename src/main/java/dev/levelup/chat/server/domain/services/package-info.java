/** The rules as one part, for those who offer them to clients. */
@NullMarked
package dev.levelup.chat.server.domain.services;

import org.jspecify.annotations.NullMarked;
