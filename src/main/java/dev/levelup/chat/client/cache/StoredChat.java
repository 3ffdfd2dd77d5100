package dev.levelup.chat.client.cache;

import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.UserId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a store contains at the start, without the histories.
 *
 * @param outbox in the order in which the messages were written
 * @param changes the pending edits and deletions, in the order in which they are sent
 * @param drafts none of them empty
 * @param files the attached files of drafts; no list is empty
 * @param reads the newest message seen, of each room that has one
 * @param unsentReads how far rooms were read, as far as the server has not acknowledged it
 * @param rooms the list of each kind that was ever there
 * @param choices what the user has chosen about rooms
 * @param order in which order the user wants the rooms
 * @param emoji the chosen emoji and skin tone
 * @param ignored the names of the people whom the user ignores
 * @param places where the user went lately, the last place first
 * @param epoch the epoch of the server's database; null if the server has never sent one
 */
public record StoredChat(
    List<OutboxEntry> outbox,
    List<ChangeEntry> changes,
    Map<RoomId, StoredDraft> drafts,
    Map<RoomId, List<OutboxFile>> files,
    Map<RoomId, MessageId> reads,
    Map<RoomId, Long> unsentReads,
    Map<RoomKind, List<RoomInfo>> rooms,
    Map<RoomId, StoredChoice> choices,
    StoredOrder order,
    StoredEmoji emoji,
    Map<UserId, String> ignored,
    List<String> places,
    @Nullable String epoch) {
  /** The content of a new store. */
  public static final StoredChat NOTHING =
      new StoredChat(
          List.of(),
          List.of(),
          Map.of(),
          Map.of(),
          Map.of(),
          Map.of(),
          Map.of(),
          Map.of(),
          StoredOrder.NONE,
          StoredEmoji.NONE,
          Map.of(),
          List.of(),
          null);
}
