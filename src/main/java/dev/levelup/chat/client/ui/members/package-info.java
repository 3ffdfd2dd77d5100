/** The members of the open room, beside its messages. */
@NullMarked
package dev.levelup.chat.client.ui.members;

import org.jspecify.annotations.NullMarked;
