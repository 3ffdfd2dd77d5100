/**
 * The wire contract as records and names, shared by client and server. Depends on no other package
 * of the project; no IO.
 */
@NullMarked
package dev.levelup.chat.protocol;

import org.jspecify.annotations.NullMarked;
