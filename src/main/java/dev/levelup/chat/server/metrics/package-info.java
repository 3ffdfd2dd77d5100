/**
 * What an operator wants to see of a server that works, in the format of Prometheus. The other
 * packages count for themselves; here their counts get names.
 */
@NullMarked
package dev.levelup.chat.server.metrics;

import org.jspecify.annotations.NullMarked;
