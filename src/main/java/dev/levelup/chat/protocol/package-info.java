/**
 * The wire contract as records and names: what both ends say and mean. Imports nothing of ours; no
 * IO.
 */
@NullMarked
package dev.levelup.chat.protocol;

import org.jspecify.annotations.NullMarked;
