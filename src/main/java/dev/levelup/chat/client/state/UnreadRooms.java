package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.ReadState;
import dev.levelup.chat.protocol.RoomId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/**
 * How far the user has read the rooms that they belong to, and what is unread in them, with the
 * feature {@code activity}; always empty without it. On the FX thread.
 */
public final class UnreadRooms {
  private final FxThread fx;
  private final UnsentReads unsent;
  private final Map<RoomId, Known> known = new HashMap<>();
  private final ObservableMap<RoomId, ReadState> shown = FXCollections.observableHashMap();
  private final ObservableMap<RoomId, ReadState> view =
      FXCollections.unmodifiableObservableMap(shown);
  private final ObservableMap<RoomId, Instant> heard = FXCollections.observableHashMap();
  private final ObservableMap<RoomId, Instant> heardView =
      FXCollections.unmodifiableObservableMap(heard);
  private boolean listed;

  /**
   * What is known of a room, without what the server has not heard yet.
   *
   * @param lastSeq the number of the newest message that the state counts
   */
  private record Known(long lastSeq, ReadState state) {}

  /** Nothing is known yet. */
  public UnreadRooms(FxThread fx, UnsentReads unsent) {
    this.fx = fx;
    this.unsent = unsent;
    unsent.all().addListener((MapChangeListener<RoomId, Long>) change -> publish(change.getKey()));
  }

  /** What the side bar shows, read-only: one entry for each room that the user belongs to. */
  public ObservableMap<RoomId, ReadState> states() {
    return view;
  }

  /** When the newest message of each room was written, where that is known; read-only. */
  public ObservableMap<RoomId, Instant> newest() {
    return heardView;
  }

  /** A room has a message of that time. */
  public void heardOf(RoomId room, Instant time) {
    fx.assertOnThread();
    if (time.isAfter(heard.getOrDefault(room, Instant.MIN))) {
      heard.put(room, time);
    }
  }

  /** Null for a room that the user does not belong to, or of which nothing is known yet. */
  public @Nullable ReadState find(RoomId room) {
    return shown.get(room);
  }

  /** The number of the newest message that the state of a room counts; empty if it has none. */
  public OptionalLong lastSeq(RoomId room) {
    Known is = known.get(room);
    return is == null ? OptionalLong.empty() : OptionalLong.of(is.lastSeq());
  }

  /** What is known now. */
  public UnreadSnapshot snapshot() {
    Map<RoomId, Long> lastSeqs =
        known.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().lastSeq()));
    return new UnreadSnapshot(lastSeqs, shown);
  }

  /** Whether the user may belong to a room, as far as that is known. */
  public boolean mayBelong(RoomId room) {
    return !listed || known.containsKey(room);
  }

  /** The lists are here: the user belongs to these rooms and no others. */
  public void keepOnly(Collection<RoomId> rooms) {
    fx.assertOnThread();
    listed = true;
    known.keySet().retainAll(rooms);
    shown.keySet().retainAll(rooms);
    heard.keySet().retainAll(rooms);
  }

  /** The state of a room; it replaces the former one. */
  public void put(RoomId room, long lastSeq, ReadState state) {
    fx.assertOnThread();
    known.put(room, new Known(lastSeq, state));
    publish(room);
  }

  /** The user does not belong to a room any more. */
  public void forget(RoomId room) {
    fx.assertOnThread();
    known.remove(room);
    shown.remove(room);
  }

  /** The server has another database now: nothing is known. */
  public void forgetAll() {
    fx.assertOnThread();
    listed = false;
    known.clear();
    shown.clear();
    heard.clear();
  }

  private void publish(RoomId room) {
    Known is = known.get(room);
    if (is != null) {
      long read = Math.min(unsent.find(room).orElse(UnsentReads.NONE), is.lastSeq());
      shown.put(room, read <= is.state().readSeq() ? is.state() : after(read, is));
    }
  }

  /** The server does not know yet that the user has read that far. */
  private static ReadState after(long read, Known is) {
    int most = Math.clamp(is.lastSeq() - read, 0, ReadState.MOST);
    return new ReadState(
        read, Math.min(most, is.state().unread()), Math.min(most, is.state().mentions()));
  }
}
