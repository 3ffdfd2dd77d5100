/** The rooms whose whole history is stored on this machine. */
@NullMarked
package dev.levelup.chat.client.sync.keep;

import org.jspecify.annotations.NullMarked;
