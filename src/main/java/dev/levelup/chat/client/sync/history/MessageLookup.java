package dev.levelup.chat.client.sync.history;

import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.state.ItemKey;
import dev.levelup.chat.client.state.Notices;
import dev.levelup.chat.client.state.Paging;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.state.Timeline;
import dev.levelup.chat.protocol.MessageId;
import java.util.function.Consumer;
import javafx.util.Subscription;

/** Looks for a message of which only the id is known, loading older pages. */
final class MessageLookup {
  /** How many pages are searched; to go further back, the user scrolls. */
  static final int MOST_PAGES = 40;

  private final Timeline timeline;
  private final BackPagination back;
  private final Notices notices;
  private final FxThread fx;
  private Subscription waiting = Subscription.EMPTY;
  private long asked;

  MessageLookup(RoomState room, BackPagination back, Notices notices, FxThread fx) {
    this.timeline = room.timeline();
    this.back = back;
    this.notices = notices;
    this.fx = fx;
  }

  void find(MessageId id, Consumer<ItemKey> found) {
    cancel();
    look(id, MOST_PAGES, found);
  }

  /** Cancels the search. */
  void cancel() {
    waiting.unsubscribe();
    asked++;
  }

  private void look(MessageId id, int pages, Consumer<ItemKey> found) {
    ItemKey key = timeline.keyOf(each -> each.id().equals(id));
    if (key != null) {
      found.accept(key);
    } else if (pages == 0 || timeline.loaded().paging() == Paging.EXHAUSTED) {
      notices.say(Failure.of(Failure.Kind.NOT_FOUND));
    } else {
      back.loadOlder();
      waiting =
          timeline
              .loaded()
              .pagingProperty()
              .subscribe(now -> lookOn(now, () -> look(id, pages - 1, found)));
    }
  }

  /** A failed page ends the search: the top item says so, and offers Retry. */
  private void lookOn(Paging now, Runnable next) {
    if (now == Paging.LOADING) {
      return;
    }
    waiting.unsubscribe();
    long mine = asked;
    // Later: the messages enter the timeline only after the property has changed.
    fx.execute(
        () -> {
          if (mine == asked && now != Paging.FAILED) {
            next.run();
          }
        });
  }
}
