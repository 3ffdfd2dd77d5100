package dev.levelup.chat.server.socket;

import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.server.domain.messages.Missed;
import dev.levelup.chat.server.store.RoomNumbers;

/** The source of missed events. */
@FunctionalInterface
public interface MissedNews {
  /** The next messages and changes of a room after those numbers. May block. */
  Missed after(RoomId room, RoomNumbers told);
}
