/**
 * What survives a restart, in the profile folder. Knows the types of the protocol and nothing of
 * the window or the network.
 *
 * <p>{@link dev.levelup.chat.client.cache.Profile} stores small files, each written to a new file
 * that then replaces the old one; one that cannot be read counts as missing. {@link
 * dev.levelup.chat.client.cache.ChatStore} stores what belongs to one account. What it has stored
 * survives a kill of the program at any time; what it cannot store is reported once, and the rest
 * still works. {@link dev.levelup.chat.client.cache.ProfileLock} ensures that only one process at a
 * time uses a profile.
 */
@NullMarked
package dev.levelup.chat.client.cache;

import org.jspecify.annotations.NullMarked;
