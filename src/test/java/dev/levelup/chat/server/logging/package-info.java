@NullMarked
package dev.levelup.chat.server.logging;

import org.jspecify.annotations.NullMarked;
