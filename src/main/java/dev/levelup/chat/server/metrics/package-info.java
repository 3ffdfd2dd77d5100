/**
 * Metrics for the operator, in Prometheus format. The other packages count for themselves; here
 * their counts get names.
 */
@NullMarked
package dev.levelup.chat.server.metrics;

import org.jspecify.annotations.NullMarked;
