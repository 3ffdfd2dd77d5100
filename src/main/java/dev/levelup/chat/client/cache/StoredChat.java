package dev.levelup.chat.client.cache;

import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a store has for the start.
 *
 * @param outbox in the order in which it was written
 * @param changes the edits and deletions that wait, in the order in which they go out
 * @param drafts none of them empty
 * @param reads the newest message seen, of each room where there is one
 * @param rooms the list of each kind that was ever there
 * @param epoch the life of the server's database that all of it is from; null where that was never
 *     said
 */
public record StoredChat(
    List<OutboxEntry> outbox,
    List<ChangeEntry> changes,
    Map<RoomId, String> drafts,
    Map<RoomId, MessageId> reads,
    Map<RoomKind, List<RoomInfo>> rooms,
    @Nullable String epoch) {
  /** That of the first start. */
  public static final StoredChat NOTHING =
      new StoredChat(List.of(), List.of(), Map.of(), Map.of(), Map.of(), null);
}
