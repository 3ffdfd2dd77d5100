/**
 * A server with sample users and rooms, and clients that connect to it, in one process. The only
 * package that may know both.
 */
@NullMarked
package dev.levelup.chat.demo;

import org.jspecify.annotations.NullMarked;
