/** The rooms in use: entering them, their events, and which one shows. */
@NullMarked
package dev.levelup.chat.client.sync.room;

import org.jspecify.annotations.NullMarked;
