/** What is new and who is there: read marks, mentions, and who is online. */
@NullMarked
package dev.levelup.chat.server.domain.activity;

import org.jspecify.annotations.NullMarked;
