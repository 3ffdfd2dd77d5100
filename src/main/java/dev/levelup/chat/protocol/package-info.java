/** The wire contract as records and names, shared by both ends. Imports nothing of ours; no IO. */
@NullMarked
package dev.levelup.chat.protocol;

import org.jspecify.annotations.NullMarked;
