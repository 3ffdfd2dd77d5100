/** The desktop client: its main class, its options, and the wiring of its services. */
@NullMarked
package dev.levelup.chat.client;

import org.jspecify.annotations.NullMarked;
