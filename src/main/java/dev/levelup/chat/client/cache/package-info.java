/**
 * What survives a restart, in the profile folder. Knows the words of the protocol and nothing of
 * the window or the network. Files are small, written whole to a new file that then takes the place
 * of the old one, and one that cannot be read counts as missing.
 */
@NullMarked
package dev.levelup.chat.client.cache;

import org.jspecify.annotations.NullMarked;
