/** The card that offers the report of an earlier problem. Knows text and nothing else. */
@NullMarked
package dev.levelup.chat.client.ui.crash;

import org.jspecify.annotations.NullMarked;
