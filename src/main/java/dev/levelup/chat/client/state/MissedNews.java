package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.ReadState;
import dev.levelup.chat.protocol.RoomId;
import java.util.Map;

/**
 * What came while the user could not be told of it at once, and is unread still: in the rooms that
 * had something to notify them of.
 *
 * @param messages how many messages
 * @param rooms in how many rooms
 * @param mentions how many of the messages mention the user
 */
public record MissedNews(int messages, int rooms, int mentions) {
  /** There are none. */
  public static final MissedNews NONE = new MissedNews(0, 0, 0);

  /** What has come since a snapshot. */
  public static MissedNews since(UnreadSnapshot before, UnreadSnapshot now, RoomChoices choices) {
    MissedNews all = NONE;
    for (Map.Entry<RoomId, ReadState> each : now.states().entrySet()) {
      all = all.plus(of(each.getKey(), each.getValue(), before, now, choices));
    }
    return all;
  }

  private static MissedNews of(
      RoomId room, ReadState is, UnreadSnapshot before, UnreadSnapshot now, RoomChoices choices) {
    long came = now.lastSeqs().getOrDefault(room, 0L) - before.lastSeqs().getOrDefault(room, 0L);
    int messages = Math.clamp(came, 0, is.unread());
    ReadState was = before.states().get(room);
    // Further read than before: the former mentions may be among those that were read.
    int former = was == null || was.readSeq() != is.readSeq() ? 0 : was.mentions();
    int mentions = Math.clamp(is.mentions() - former, 0, messages);
    boolean isNews =
        (mentions > 0 && choices.get(room).notifiesOf(true))
            || (messages > 0 && choices.get(room).notifiesOf(false));
    return isNews ? new MissedNews(messages, 1, mentions) : NONE;
  }

  private MissedNews plus(MissedNews other) {
    return new MissedNews(
        messages + other.messages, rooms + other.rooms, mentions + other.mentions);
  }
}
