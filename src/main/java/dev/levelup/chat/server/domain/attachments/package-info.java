/**
 * Files and pictures, from their upload until nobody needs them, and the pictures of users and
 * rooms.
 */
@NullMarked
package dev.levelup.chat.server.domain.attachments;

import org.jspecify.annotations.NullMarked;
