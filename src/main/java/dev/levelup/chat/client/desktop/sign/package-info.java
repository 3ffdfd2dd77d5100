/** Signs of what goes on on this machine, and a watch that looks for them. */
@NullMarked
package dev.levelup.chat.client.desktop.sign;

import org.jspecify.annotations.NullMarked;
