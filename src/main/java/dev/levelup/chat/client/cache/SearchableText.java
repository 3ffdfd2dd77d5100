package dev.levelup.chat.client.cache;

import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.MessageSearch;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.SearchText;
import dev.levelup.chat.protocol.UserId;
import java.time.Instant;
import java.util.Comparator;

/**
 * What search compares of a stored message. Immutable.
 *
 * @param at when it was posted, in milliseconds since the epoch
 * @param parts the bits of what it has besides its words
 * @param folded its content in the form of {@link SearchText}
 */
record SearchableText(RoomId room, MessageId id, UserId author, long at, String folded, int parts) {
  /** Messages of several rooms: by time, since their numbers do not compare. */
  static final Comparator<SearchableText> NEWEST_FIRST =
      (one, other) ->
          one.at == other.at
              ? other.id.value().compareTo(one.id.value())
              : Long.compare(other.at, one.at);

  static SearchableText of(Message message) {
    return new SearchableText(
        message.room(),
        message.id(),
        message.userId(),
        message.createdAt().toEpochMilli(),
        SearchText.of(message.content()),
        MessageSearch.Part.bits(MessageSearch.partsOf(message)));
  }

  Instant time() {
    return Instant.ofEpochMilli(at);
  }
}
