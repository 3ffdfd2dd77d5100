package dev.levelup.chat.client.ui.completion;

import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.client.state.TimelineItem.MessageItem;
import dev.levelup.chat.protocol.Member;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.UserId;
import java.util.LinkedHashMap;
import java.util.Map;

/** Those who wrote lately in a room. */
public final class Writers {
  /** How many of those who wrote are remembered as the last ones. */
  private static final int MOST_LATELY = 50;

  private Writers() {}

  /** Who wrote what is in the timeline, the last one first. */
  public static Map<UserId, Member> of(RoomState room) {
    Map<UserId, Member> writers = new LinkedHashMap<>();
    for (TimelineItem item : room.timeline().items().reversed()) {
      if (writers.size() == MOST_LATELY) {
        break;
      }
      if (item instanceof MessageItem shown) {
        Message message = shown.message();
        writers.putIfAbsent(
            message.userId(), new Member(message.userId(), message.userName(), null, ""));
      }
    }
    return writers;
  }
}
