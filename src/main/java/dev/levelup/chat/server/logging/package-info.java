/**
 * Keeps the log short: an outage is logged when it begins and when it ends, and a repeated fault is
 * counted.
 */
@NullMarked
package dev.levelup.chat.server.logging;

import org.jspecify.annotations.NullMarked;
