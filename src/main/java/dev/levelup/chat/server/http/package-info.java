/**
 * The chat over HTTP: the routes under {@code /api}, their formats, and the status for each
 * refusal. The rules of the chat are in the domain.
 */
@NullMarked
package dev.levelup.chat.server.http;

import org.jspecify.annotations.NullMarked;
