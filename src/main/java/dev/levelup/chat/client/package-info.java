/** The desktop client: what is started, and what puts the parts together. */
@NullMarked
package dev.levelup.chat.client;

import org.jspecify.annotations.NullMarked;
