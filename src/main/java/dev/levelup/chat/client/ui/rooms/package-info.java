/**
 * The side bar: communities and clans, the filter over them, and which one is open. Knows the
 * directory of rooms, not how rooms are fetched or joined.
 */
@NullMarked
package dev.levelup.chat.client.ui.rooms;

import org.jspecify.annotations.NullMarked;
