package dev.levelup.chat.client.cache;

import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What is kept of one account's chat: the outbox, the recent history of each room, drafts, read
 * positions and the lists of rooms.
 *
 * <p>Any thread may call; every call returns at once. Each is one transaction: all of it is kept or
 * nothing. They are done in the order of the calls, so what is asked for includes what was given
 * before. A future completes on the store's thread once its transaction is committed, and from then
 * on a kill of the program loses nothing of it; neither does what was committed before.
 *
 * <p>No call fails. What cannot be kept is told by {@link StoreFailure}, once, and then the future
 * completes all the same: the chat goes on with what it has in memory.
 */
public interface ChatStore extends AutoCloseable {
  /** How many of a room's newest messages are kept. */
  int MOST_MESSAGES = 500;

  /** Everything but the histories; empty at the first start. */
  CompletableFuture<StoredChat> load();

  /** The recent history of a room; empty for one that was never joined. */
  CompletableFuture<Optional<KeptHistory>> history(RoomId room);

  /**
   * Keeps a pending message, or the new state of one. The first time its room's draft is forgotten
   * with it: the words have left the composer.
   */
  CompletableFuture<Void> keep(OutboxEntry entry);

  /** A pending message is confirmed or discarded. */
  void forget(ClientMessageId id);

  /**
   * Keeps an edit or a deletion that waits, behind all others; a former one of the same message
   * goes.
   */
  CompletableFuture<Void> addChange(ChangeEntry entry);

  /** Keeps the new state of an edit or a deletion: refused, or its message has its id. */
  void updateChange(ChangeEntry entry);

  /** An edit or a deletion is confirmed or given up. */
  void forgetChange(ChangeEntry entry);

  /**
   * Replaces what is kept of a room's history. Words of messages that are deleted now leave the
   * disk.
   */
  void keepHistory(RoomId room, KeptHistory history);

  /**
   * A message of a room is another one now: where it is kept in a former state, it is kept in this
   * one. Up to which change the room's history is right stays as it is.
   */
  void updateMessage(Message message);

  /** Keeps what has been begun in a room; empty when nothing is. */
  void keepDraft(RoomId room, String text);

  /** The newest message of a room that the user has seen. */
  void keepRead(RoomId room, MessageId newest);

  /** Keeps the list of rooms of a kind, in the server's order. */
  void keepRooms(RoomKind kind, List<RoomInfo> rooms);

  /**
   * Names the life of the server's database that everything is from. What was kept of another life
   * goes: histories, read positions and lists of rooms. The outbox and drafts are the user's own,
   * and stay.
   */
  void keepEpoch(String epoch);

  /**
   * What is kept of some rooms is not so any more: forgets their histories and read positions, in
   * one transaction.
   */
  void forgetHistories(Collection<RoomId> rooms);

  /**
   * The user belongs to a room no more: forgets its history, draft and read position. What waits in
   * the outbox is the user's own, and stays.
   */
  void forgetRoom(RoomId room);

  /** The user signs out: nothing is left, and nothing is kept from here on. */
  void forgetEverything();

  /** Nothing is kept from here on; what was given before still is. */
  @Override
  void close();
}
