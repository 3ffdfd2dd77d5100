/** Attachments against a running server. */
@NullMarked
package dev.levelup.chat.server.attachments;

import org.jspecify.annotations.NullMarked;
