/** The card of a person, and the event by which other views ask for it. */
@NullMarked
package dev.levelup.chat.client.ui.person;

import org.jspecify.annotations.NullMarked;
