/** Programs of the system that are started for one thing to do. */
@NullMarked
package dev.levelup.chat.client.desktop.program;

import org.jspecify.annotations.NullMarked;
