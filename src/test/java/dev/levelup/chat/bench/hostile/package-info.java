/**
 * Attacks on a small server beside clients that mean no harm: whether those are served as before.
 */
@NullMarked
package dev.levelup.chat.bench.hostile;

import org.jspecify.annotations.NullMarked;
