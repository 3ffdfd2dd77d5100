/**
 * What survives a restart, in the profile folder. Knows the words of the protocol and nothing of
 * the window or the network.
 *
 * <p>{@link dev.levelup.chat.client.cache.Profile} keeps small files, written whole to a new file
 * that then takes the place of the old one; one that cannot be read counts as missing. {@link
 * dev.levelup.chat.client.cache.ChatStore} keeps what belongs to one account. What it has taken
 * outlives a kill of the program at any instant; what it cannot take is said once, and nothing else
 * breaks. {@link dev.levelup.chat.client.cache.ProfileLock} sees to it that one program at a time
 * uses a profile.
 */
@NullMarked
package dev.levelup.chat.client.cache;

import org.jspecify.annotations.NullMarked;
