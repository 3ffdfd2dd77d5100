package dev.levelup.chat.server.socket;

import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.server.domain.Missed;
import dev.levelup.chat.server.store.RoomNumbers;

/** Where is found what was not told of. */
@FunctionalInterface
public interface MissedNews {
  /** The next messages and changes of a room after those numbers. May block. */
  Missed after(RoomId room, RoomNumbers told);
}
