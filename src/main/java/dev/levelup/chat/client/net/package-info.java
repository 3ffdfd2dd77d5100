/**
 * How the client reaches a server: HTTP, the socket and the tokens of one sign-in. Decodes
 * responses on the thread on which they arrive and passes them on; knows nothing of the window or
 * its state.
 */
@NullMarked
package dev.levelup.chat.client.net;

import org.jspecify.annotations.NullMarked;
