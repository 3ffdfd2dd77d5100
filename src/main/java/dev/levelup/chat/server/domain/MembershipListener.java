package dev.levelup.chat.server.domain;

import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.UserId;

/** Hears of everybody who is removed from a clan, once. */
@FunctionalInterface
public interface MembershipListener {
  /**
   * Called when the removal is durable, on the thread of {@link MessageListener#posted} and in the
   * order of the commits: every message that it is told of later was said without this user. Must
   * not block.
   */
  void removed(RoomId clan, UserId user);
}
