/** The card that offers the report of an earlier crash. */
@NullMarked
package dev.levelup.chat.client.ui.crash;

import org.jspecify.annotations.NullMarked;
