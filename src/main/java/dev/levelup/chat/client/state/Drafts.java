package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.Quote;
import dev.levelup.chat.protocol.RoomId;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.beans.Observable;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/** The draft of each room; the composer stores it here when the user switches rooms. */
public final class Drafts {
  private final FxThread fx;
  private final BiConsumer<RoomId, Draft> listener;
  private final ObservableMap<RoomId, Draft> drafts = FXCollections.observableHashMap();

  /**
   * No drafts yet.
   *
   * @param listener called on every change, inside the call that makes it
   */
  public Drafts(FxThread fx, BiConsumer<RoomId, Draft> listener) {
    this.fx = fx;
    this.listener = listener;
  }

  /** Restores the drafts that were stored at the last run. */
  public void restore(Map<RoomId, Draft> stored) {
    fx.assertOnThread();
    drafts.putAll(stored);
  }

  /** Invalidated by every change. */
  public Observable changes() {
    return drafts;
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    fx.assertOnThread();
    return drafts.isEmpty();
  }

  /** The text of a room's draft, empty if there is none. */
  public String get(RoomId room) {
    return draft(room).text();
  }

  /** The message that a room's draft will reply to; null for none. */
  public @Nullable Quote replyTo(RoomId room) {
    return draft(room).replyTo();
  }

  /** Stores the text of a draft. */
  public void put(RoomId room, String text) {
    store(room, new Draft(text, replyTo(room)));
  }

  /** Stores what a draft will reply to; null for nothing. */
  public void reply(RoomId room, @Nullable Quote to) {
    store(room, new Draft(get(room), to));
  }

  private Draft draft(RoomId room) {
    fx.assertOnThread();
    return drafts.getOrDefault(room, Draft.NONE);
  }

  private void store(RoomId room, Draft next) {
    if (next.equals(draft(room))) {
      return;
    }
    if (next.equals(Draft.NONE)) {
      drafts.remove(room);
    } else {
      drafts.put(room, next);
    }
    listener.accept(room, next);
  }
}
