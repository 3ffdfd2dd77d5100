/** What helps whoever looks into a trouble, and tells nothing about anybody. */
@NullMarked
package dev.levelup.chat.client.diagnostics;

import org.jspecify.annotations.NullMarked;
