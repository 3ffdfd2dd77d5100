/**
 * The attachments of messages, and the pictures of people and rooms: their bytes, from the disk or
 * the server.
 */
@NullMarked
package dev.levelup.chat.client.sync.attachment;

import org.jspecify.annotations.NullMarked;
