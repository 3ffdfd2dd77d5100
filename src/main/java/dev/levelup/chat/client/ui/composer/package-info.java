/**
 * Writing and editing of messages: validation, drafts, and the input fields. Knows nothing about
 * how messages are delivered.
 */
@NullMarked
package dev.levelup.chat.client.ui.composer;

import org.jspecify.annotations.NullMarked;
