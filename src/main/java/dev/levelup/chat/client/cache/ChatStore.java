package dev.levelup.chat.client.cache;

import dev.levelup.chat.protocol.ClientAttachmentId;
import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.HistoryPage;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.MessageSearch;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What is stored of one account's chat: the outbox, the recent history of each room, drafts, read
 * positions, the lists of rooms, and what the user has chosen about them.
 *
 * <p>Thread-safe; every call returns at once. Each is one transaction: all of it is stored or
 * nothing. Transactions run in the order of the calls, so a read includes earlier writes. A future
 * completes on the store's thread once its transaction is committed; from then on a kill of the
 * program loses nothing of it or of earlier ones.
 *
 * <p>No call fails. What cannot be stored is reported by {@link StoreFailure}, once, and the future
 * completes all the same: the chat continues with what it has in memory.
 */
public interface ChatStore extends AutoCloseable {
  /** How many of a room's newest messages are stored, unless the user keeps the room. */
  int MOST_MESSAGES = 500;

  /** The pictures; not part of any transaction. */
  PictureStore pictures();

  /** The copies of attached files; not part of any transaction. */
  OutboxFiles files();

  /** Loads everything except the histories; empty at the first start. */
  CompletableFuture<StoredChat> load();

  /** Loads the recent history of a room; empty for one that was never joined. */
  CompletableFuture<Optional<StoredHistory>> history(RoomId room);

  /**
   * Stores a pending message, or the new state of one. The first time, the room's draft is deleted
   * too: its text and its files have left the composer.
   */
  CompletableFuture<Void> put(OutboxEntry entry);

  /** Deletes a pending message that is confirmed or discarded, and its files. */
  void forget(ClientMessageId id);

  /**
   * Stores a pending edit or deletion behind all others; it replaces a former one of the same
   * message.
   */
  CompletableFuture<Void> addChange(ChangeEntry entry);

  /**
   * Stores the new state of an edit or a deletion: it was refused, or its message was confirmed.
   */
  void updateChange(ChangeEntry entry);

  /** Deletes an edit or a deletion that is confirmed or given up. */
  void forgetChange(ChangeEntry entry);

  /**
   * Replaces the stored history of a room. The text of messages that are deleted now is erased from
   * the disk.
   */
  void storeHistory(RoomId room, StoredHistory history);

  /**
   * Updates a message of a room where a former state of it is stored, in quotes too. The change up
   * to which the room's history is current remains the same. The pictures of a deleted message are
   * deleted.
   */
  void updateMessage(Message message);

  /** What is stored of a room that the user keeps; empty for another one. */
  CompletableFuture<Optional<KeptPart>> kept(RoomId room);

  /**
   * Takes what the server says of the history of a room that the user keeps; ignored for another
   * one. What is stored grows without a gap; if the server has another history, it is deleted.
   *
   * @return completes once it is stored, or cannot be
   */
  CompletableFuture<Void> keep(RoomId room, KeptAnswer answer);

  /**
   * Loads messages of a kept room from before a number.
   *
   * @param seq {@link Long#MAX_VALUE} for the newest ones
   * @return empty if there may be others in between that are not stored
   */
  CompletableFuture<Optional<HistoryPage>> keptBefore(RoomId room, long seq, int limit);

  /** As {@link #keptBefore}, from after a number. */
  CompletableFuture<Optional<HistoryPage>> keptAfter(RoomId room, long seq, int limit);

  /** Stores the draft of a room; one with neither text nor reply is deleted. */
  void storeDraft(RoomId room, StoredDraft draft);

  /** Stores that a file, which is copied already, is attached to the draft of a room. */
  CompletableFuture<Void> addFile(RoomId room, OutboxFile file);

  /** Deletes a file of a draft. */
  void removeFile(ClientAttachmentId file);

  /** Stores the newest message of a room that the user has seen. */
  void storeRead(RoomId room, MessageId newest);

  /**
   * Stores how far the user has read a room while the server has not acknowledged it.
   *
   * @param seq 0 to delete it
   */
  void storeUnsentRead(RoomId room, long seq);

  /**
   * Stores what the user has chosen about a room. If they do not keep it any more, only its recent
   * history remains.
   */
  void storeChoice(RoomId room, StoredChoice choice);

  /** Stores in which order the user wants the rooms. */
  void storeOrder(StoredOrder order);

  /** Stores the list of rooms of a kind, in the server's order. */
  void storeRooms(RoomKind kind, List<RoomInfo> rooms);

  /** Stores whom the user ignores, with their names; in place of the former ones. */
  void storeIgnored(Map<UserId, String> names);

  /** Stores which emoji the user has chosen. */
  void storeEmoji(StoredEmoji emoji);

  /** Stores where the user went lately. */
  void storePlaces(List<String> places);

  /**
   * Stores the epoch of the server's database. What was stored of another epoch is deleted:
   * histories, read positions and lists of rooms. The outbox, drafts and choices are the user's
   * own, and remain.
   */
  void storeEpoch(String epoch);

  /** Deletes the histories and read positions of some rooms, in one transaction. */
  void forgetHistories(Collection<RoomId> rooms);

  /**
   * Deletes the history, draft and read position of a room that the user is not a member of any
   * more, and all files that were to be sent there, in one transaction; the room is not kept any
   * more. The words of the outbox are the user's own, and remain.
   */
  void forgetRoom(RoomId room);

  /**
   * The user is about to search: reads all rooms into memory, one after the other, until {@link
   * #endSearch}.
   */
  void beginSearch();

  /**
   * Finds stored messages. Rooms that {@link #beginSearch} has not read yet are read now.
   *
   * @param most how many at most
   * @return the newest that are found, the newest first
   */
  CompletableFuture<List<Message>> search(MessageSearch wanted, int most);

  /** Those who wrote stored messages, as of their newest one; the last one first, up to a bound. */
  CompletableFuture<List<User>> writers();

  /** Frees the memory of the search. */
  void endSearch();

  /** Deletes everything, and stores nothing from now on. */
  void forgetEverything();

  /** Stores nothing from now on; earlier calls still take effect. */
  @Override
  void close();
}
