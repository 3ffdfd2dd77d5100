package dev.levelup.chat.server.domain.attachments;

import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.Identity;

/** Whose picture a user wants to change. */
public sealed interface AvatarOwner {
  /** The user who asks. */
  UserId asking();

  /** The user's own. */
  record Self(Identity identity) implements AvatarOwner {
    @Override
    public UserId asking() {
      return identity.userId();
    }
  }

  /** That of a room, whose owner alone may change it. */
  record Room(UserId asking, RoomId room) implements AvatarOwner {}
}
