/**
 * What others have made and this client brings: the libraries on its class path, as the build has
 * listed them, and the fonts and pictures among its resources. Knows no chat.
 */
@NullMarked
package dev.levelup.chat.client.bundle;

import org.jspecify.annotations.NullMarked;
