/**
 * The third-party components of this client: the libraries on its class path, as listed by the
 * build, and the fonts and pictures among its resources.
 */
@NullMarked
package dev.levelup.chat.client.bundle;

import org.jspecify.annotations.NullMarked;
