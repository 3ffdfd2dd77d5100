/** The search for messages, beside the open room. */
@NullMarked
package dev.levelup.chat.client.ui.search;

import org.jspecify.annotations.NullMarked;
