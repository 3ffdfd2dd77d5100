/** The pictures of people and rooms, with their initials in place of those that are not there. */
@NullMarked
package dev.levelup.chat.client.ui.avatar;

import org.jspecify.annotations.NullMarked;
