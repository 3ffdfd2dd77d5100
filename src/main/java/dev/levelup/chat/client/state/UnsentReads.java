package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.RoomId;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.ObjLongConsumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/**
 * How far the user has read rooms, as far as the server has not acknowledged it: a maximum for each
 * room. On the FX thread.
 */
public final class UnsentReads {
  /** What a listener is told of a room that has none any more; messages are numbered from 1. */
  public static final long NONE = 0;

  private final FxThread fx;
  private final ObjLongConsumer<RoomId> listener;
  private final ObservableMap<RoomId, Long> reads = FXCollections.observableHashMap();
  private final ObservableMap<RoomId, Long> view = FXCollections.unmodifiableObservableMap(reads);

  /**
   * There are none yet.
   *
   * @param listener told on every change of a room, inside the call that makes it
   */
  public UnsentReads(FxThread fx, ObjLongConsumer<RoomId> listener) {
    this.fx = fx;
    this.listener = listener;
  }

  /** Restores what was stored at the last run. */
  public void restore(Map<RoomId, Long> stored) {
    fx.assertOnThread();
    reads.putAll(stored);
  }

  /** Read-only. */
  public ObservableMap<RoomId, Long> all() {
    return view;
  }

  /** The rooms that have one. */
  public List<RoomId> rooms() {
    return List.copyOf(reads.keySet());
  }

  /** Empty if the server knows how far the user has read the room. */
  public OptionalLong find(RoomId room) {
    Long seq = reads.get(room);
    return seq == null ? OptionalLong.empty() : OptionalLong.of(seq);
  }

  /** The user has read a room up to that number; a smaller one than before changes nothing. */
  public void put(RoomId room, long seq) {
    fx.assertOnThread();
    if (seq > find(room).orElse(NONE)) {
      reads.put(room, seq);
      listener.accept(room, seq);
    }
  }

  /** The server has handled that number; a larger one, read since then, stays. */
  public void handled(RoomId room, long seq) {
    fx.assertOnThread();
    if (find(room).orElse(Long.MAX_VALUE) <= seq) {
      forget(room);
    }
  }

  /** Drops all of them, because numbers mean other messages now. The store does the same. */
  public void forgetAll() {
    fx.assertOnThread();
    reads.clear();
  }

  /** Drops what a room has. */
  public void forget(RoomId room) {
    fx.assertOnThread();
    if (reads.remove(room) != null) {
      listener.accept(room, NONE);
    }
  }
}
