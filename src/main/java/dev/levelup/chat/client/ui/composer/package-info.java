/**
 * Where a message is written, or written anew in its place: the rules before it may leave, the
 * draft of each room, and the text area that grows with it. Knows nothing of how a message travels.
 */
@NullMarked
package dev.levelup.chat.client.ui.composer;

import org.jspecify.annotations.NullMarked;
