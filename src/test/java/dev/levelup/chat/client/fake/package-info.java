/**
 * Doubles of what a client test cannot have: time, the FX thread, and a network that loses, delays
 * and refuses when it is told to.
 */
@NullMarked
package dev.levelup.chat.client.fake;

import org.jspecify.annotations.NullMarked;
