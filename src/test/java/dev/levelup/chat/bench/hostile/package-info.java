/**
 * Attacks on a small server that honest clients use at the same time, and checks whether it still
 * serves them as before.
 */
@NullMarked
package dev.levelup.chat.bench.hostile;

import org.jspecify.annotations.NullMarked;
