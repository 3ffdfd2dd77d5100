/**
 * The keys that do something of their own: one table that binds them and lists them for people.
 * What the toolkit's controls do with keys by themselves is not in it.
 */
@NullMarked
package dev.levelup.chat.client.ui.shortcut;

import org.jspecify.annotations.NullMarked;
