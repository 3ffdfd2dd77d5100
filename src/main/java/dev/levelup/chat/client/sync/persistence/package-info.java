/** The state that outlives the program, each part with what stores it. */
@NullMarked
package dev.levelup.chat.client.sync.persistence;

import org.jspecify.annotations.NullMarked;
