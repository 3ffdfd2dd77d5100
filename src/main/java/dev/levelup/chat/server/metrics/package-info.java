/**
 * Metrics for the operator, in Prometheus format. The other packages count; this one names their
 * counts.
 */
@NullMarked
package dev.levelup.chat.server.metrics;

import org.jspecify.annotations.NullMarked;
