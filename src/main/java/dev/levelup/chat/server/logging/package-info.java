/**
 * What keeps the log short: an outage is said at its beginning and at its end, and a fault that
 * repeats is counted.
 */
@NullMarked
package dev.levelup.chat.server.logging;

import org.jspecify.annotations.NullMarked;
