/** The quick switcher: goes to rooms, people and commands by parts of their names. */
@NullMarked
package dev.levelup.chat.client.ui.switcher;

import org.jspecify.annotations.NullMarked;
