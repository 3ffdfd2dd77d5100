/**
 * The text of one message: parsed by {@link MessageParser}, shown by {@link MessageText}, with
 * bundled fonts and emoji images. Knows nothing about rooms and the timeline.
 */
@NullMarked
package dev.levelup.chat.client.ui.text;

import org.jspecify.annotations.NullMarked;
