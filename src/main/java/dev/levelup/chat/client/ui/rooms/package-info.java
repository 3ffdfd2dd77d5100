/**
 * The side bar: communities, clans, the filter, and the open room. Knows the directory of rooms,
 * not how rooms are loaded or joined.
 */
@NullMarked
package dev.levelup.chat.client.ui.rooms;

import org.jspecify.annotations.NullMarked;
