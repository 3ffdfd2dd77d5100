/**
 * Replacements for what a unit test cannot use: real time, the FX thread, and the network; they
 * lose, delay and refuse requests when a test says so.
 */
@NullMarked
package dev.levelup.chat.client.fake;

import org.jspecify.annotations.NullMarked;
