@NullMarked
package dev.levelup.chat.client.desktop.program;

import org.jspecify.annotations.NullMarked;
