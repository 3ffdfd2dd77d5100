/** Data for finding the cause of problems, without any private data. */
@NullMarked
package dev.levelup.chat.client.diagnostics;

import org.jspecify.annotations.NullMarked;
