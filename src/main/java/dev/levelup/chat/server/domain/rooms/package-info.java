/**
 * Communities and clans: who founds, describes, joins, leaves, invites to and deletes them, and who
 * may enter.
 */
@NullMarked
package dev.levelup.chat.server.domain.rooms;

import org.jspecify.annotations.NullMarked;
