/**
 * The chat over HTTP: what can be asked for under {@code /api}, in which form, and how a refusal
 * becomes a status. Decides nothing about the chat itself.
 */
@NullMarked
package dev.levelup.chat.server.http;

import org.jspecify.annotations.NullMarked;
