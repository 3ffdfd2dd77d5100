/**
 * What the machine gives: a display, a browser, a place for the window. The rest of the client does
 * not ask which platform it runs on.
 */
@NullMarked
package dev.levelup.chat.client.desktop;

import org.jspecify.annotations.NullMarked;
