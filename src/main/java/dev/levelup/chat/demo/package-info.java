/**
 * A server with sample people and rooms, and clients that talk to it, in one process. The only
 * package that may know both.
 */
@NullMarked
package dev.levelup.chat.demo;

import org.jspecify.annotations.NullMarked;
