package dev.levelup.chat.server.socket;

import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import java.util.List;

/** Where the messages are found that were not told of. */
@FunctionalInterface
public interface MissedMessages {
  /**
   * The next messages of a room with a larger number, without a gap; none when there are none. May
   * block.
   */
  List<Message> after(RoomId room, long seq);
}
