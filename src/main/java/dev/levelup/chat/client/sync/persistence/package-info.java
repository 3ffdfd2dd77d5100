/** The state that survives a restart, each part with the class that stores it. */
@NullMarked
package dev.levelup.chat.client.sync.persistence;

import org.jspecify.annotations.NullMarked;
