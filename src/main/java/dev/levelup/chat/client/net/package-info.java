/**
 * How the client reaches a server: HTTP, the socket and the tokens of one sign-in. Decodes and
 * hands off on whatever thread the answer came; knows nothing of the window or its state.
 */
@NullMarked
package dev.levelup.chat.client.net;

import org.jspecify.annotations.NullMarked;
