package dev.levelup.chat.server.domain.activity;

import dev.levelup.chat.protocol.ReadState;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.domain.RefusedException;
import dev.levelup.chat.server.domain.rooms.RoomAccess;
import dev.levelup.chat.server.store.ActivityTable.Mark;
import dev.levelup.chat.server.store.Claim;
import dev.levelup.chat.server.store.RoomRow;
import dev.levelup.chat.server.store.Store;
import dev.levelup.chat.server.store.Tables;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongBinaryOperator;

/**
 * How far users have read the rooms that they belong to. In a community that a user does not belong
 * to, nothing is stored, and everything counts as read.
 */
public final class ReadMarks {
  private static final Duration LATELY = Duration.ofSeconds(5);

  private final Store store;
  private final Clock clock;

  public ReadMarks(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * The user has read up to that message; the mark never goes back. Blocks for the store.
   *
   * @return whether the mark has moved, once that is durable
   * @throws RefusedException when the room does not exist or the user does not belong to it
   */
  public CompletableFuture<Boolean> read(UserId user, RoomId room, long seq) {
    require(seq >= 0);
    return move(user, room, (mark, lastSeq) -> Math.max(mark, Math.min(seq, lastSeq)));
  }

  /**
   * The user wants that message and all later ones to be unread: the only way back for the mark.
   * Blocks for the store.
   *
   * @return as {@link #read}
   */
  public CompletableFuture<Boolean> markUnread(UserId user, RoomId room, long seq) {
    require(seq >= 1);
    return move(user, room, (_, lastSeq) -> Math.min(seq - 1, lastSeq));
  }

  private static void require(boolean isRight) {
    if (!isRight) {
      throw new RefusedException(Refusal.INVALID_PAYLOAD);
    }
  }

  /** Reads first: most calls move nothing, and the writer has no time for them. */
  private CompletableFuture<Boolean> move(UserId user, RoomId room, LongBinaryOperator to) {
    boolean moves = store.<Boolean>read(tables -> Move.of(tables, user, room, to).moves());
    return moves
        ? store.write(Claim.of(room, user), tables -> move(tables, user, room, to), _ -> {})
        : CompletableFuture.completedFuture(false);
  }

  private boolean move(Tables tables, UserId user, RoomId room, LongBinaryOperator to) {
    Move move = Move.of(tables, user, room, to);
    if (move.moves()) {
      tables.activity().mark(move.room(), user, move.target(), clock.instant());
    }
    return move.moves();
  }

  private record Move(RoomRow room, long mark, long target) {
    static Move of(Tables tables, UserId user, RoomId id, LongBinaryOperator to) {
      RoomRow room = RoomAccess.enter(tables, id, user);
      long mark =
          tables
              .activity()
              .readSeq(room, user)
              .orElseThrow(() -> new RefusedException(Refusal.NOT_MEMBER));
      return new Move(room, mark, to.applyAsLong(mark, room.lastSeq()));
    }

    boolean moves() {
      return mark != target;
    }
  }

  /**
   * How far a user has read, for use by the server itself; empty for a room that does not exist or
   * that the user does not belong to.
   */
  public Optional<ReadState> state(UserId user, RoomId room) {
    return store.read(
        tables -> tables.rooms().find(room).flatMap(found -> tables.activity().of(found, user)));
  }

  /** The marks that moved in the last seconds: more than a server needs that looks every second. */
  public List<Mark> movedLately() {
    Instant since = clock.instant().minus(LATELY);
    return store.read(tables -> tables.activity().movedSince(since));
  }

  /** The number up to which a user has read a room with that newest message. */
  public long readSeq(UserId user, RoomId room, long lastSeq) {
    return store.<Long>read(
        tables ->
            tables
                .rooms()
                .find(room)
                .flatMap(found -> tables.activity().readSeq(found, user))
                .map(mark -> Math.min(mark, lastSeq))
                .orElse(lastSeq));
  }
}
