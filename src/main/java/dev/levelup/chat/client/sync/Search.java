package dev.levelup.chat.client.sync;

import dev.levelup.chat.client.state.CurrentRoom;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.state.Notices;
import dev.levelup.chat.client.state.OpenRoom;
import dev.levelup.chat.client.state.Paging;
import dev.levelup.chat.client.state.Timeline;
import dev.levelup.chat.protocol.MessageId;
import java.util.function.Consumer;
import javafx.util.Subscription;

/** Looks for a message of which nothing but the id is known, page by page into the past. */
final class Search {
  /** So many pages are looked through; who wants to go further back scrolls. */
  static final int MOST_PAGES = 40;

  private final CurrentRoom current;
  private final BackPagination back;
  private final Notices notices;
  private final FxThread fx;
  private Subscription waiting = Subscription.EMPTY;
  private long asked;

  Search(CurrentRoom current, BackPagination back, Notices notices, FxThread fx) {
    this.current = current;
    this.back = back;
    this.notices = notices;
    this.fx = fx;
  }

  void find(MessageId id, Consumer<Object> found) {
    waiting.unsubscribe();
    asked++;
    OpenRoom room = current.open();
    if (room != null) {
      look(room, id, MOST_PAGES, found);
    }
  }

  private void look(OpenRoom room, MessageId id, int pages, Consumer<Object> found) {
    Timeline timeline = room.timeline();
    Object key = timeline.keyOf(each -> each.id().equals(id));
    if (key != null) {
      found.accept(key);
    } else if (pages == 0 || timeline.paging() == Paging.EXHAUSTED) {
      notices.say(Failure.of(Failure.Kind.NOT_FOUND));
    } else {
      back.loadOlder();
      waiting =
          timeline
              .pagingProperty()
              .subscribe(now -> lookOn(room, now, () -> look(room, id, pages - 1, found)));
    }
  }

  /** A page that failed ends it: the top row says so, and offers Retry. */
  private void lookOn(OpenRoom room, Paging now, Runnable next) {
    if (now == Paging.LOADING) {
      return;
    }
    waiting.unsubscribe();
    long mine = asked;
    // The messages come into the timeline only after the property has changed.
    fx.execute(
        () -> {
          if (mine == asked && current.open() == room && now != Paging.FAILED) {
            next.run();
          }
        });
  }
}
