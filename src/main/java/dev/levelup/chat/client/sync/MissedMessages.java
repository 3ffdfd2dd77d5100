package dev.levelup.chat.client.sync;

import dev.levelup.chat.client.net.HistoryService;
import dev.levelup.chat.client.net.Session;
import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.state.OpenRoom;
import dev.levelup.chat.client.state.Paging;
import dev.levelup.chat.client.state.Timeline;
import dev.levelup.chat.protocol.Feature;
import dev.levelup.chat.protocol.HistoryPage;
import dev.levelup.chat.protocol.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Fetches what a timeline is missing at its new end. With cursors that takes two requests at most,
 * however much it is: what came after the last message below any gap, and, where that is not all,
 * the newest page for a reader who is at the end; one who reads older messages goes on from where
 * he is. On a core server it takes page by page, until one has a message that is known. An empty
 * timeline gets the newest page.
 */
final class MissedMessages {
  private final Session session;
  private final HistoryService history;
  private final FxThread fx;

  MissedMessages(Session session, HistoryService history, FxThread fx) {
    this.session = session;
    this.history = history;
    this.fx = fx;
  }

  /** Asks. Nothing is merged: what was found comes all at once, or the future fails. */
  CompletableFuture<Missed> fetch(OpenRoom room) {
    Timeline timeline = room.timeline();
    Long known = timeline.contiguousSeq();
    if (known == null || !session.has(Feature.CURSORS)) {
      return page(timeline, 1, new ArrayList<>());
    }
    return timeline.isAttached()
        ? after(room, known)
        : CompletableFuture.completedFuture(new Missed.Beginning(List.of()));
  }

  private CompletableFuture<Missed> after(OpenRoom room, long seq) {
    return history
        .after(room.id(), seq, PageSize.LARGEST)
        .thenComposeAsync(
            page -> {
              List<Message> next = page.messages();
              if (!page.pagination().hasMore() || next.isEmpty()) {
                return CompletableFuture.completedFuture(new Missed.Rest(next, null));
              }
              return room.isFollowing()
                  ? newest(room, next)
                  : CompletableFuture.completedFuture(new Missed.Beginning(next));
            },
            fx);
  }

  private CompletableFuture<Missed> newest(OpenRoom room, List<Message> next) {
    return history
        .page(room.id(), 1, PageSize.LARGEST)
        .thenApply(
            page -> {
              List<Message> newest = page.messages();
              if (joins(next, newest)) {
                List<Message> both = new ArrayList<>(next);
                both.addAll(newest);
                return new Missed.Rest(both, null);
              }
              Paging older = page.pagination().hasMore() ? Paging.IDLE : Paging.EXHAUSTED;
              return new Missed.Anew(newest, older);
            });
  }

  private static boolean joins(List<Message> next, List<Message> newest) {
    Long end = next.getLast().seq();
    Long start = newest.isEmpty() ? null : newest.getFirst().seq();
    return end != null && start != null && start <= end + 1;
  }

  private CompletableFuture<Missed> page(Timeline timeline, int number, List<Message> found) {
    return history
        .page(timeline.room(), number, PageSize.USUAL)
        .thenComposeAsync(
            page -> {
              found.addAll(0, page.messages());
              boolean more = page.pagination().hasMore() && !page.messages().isEmpty();
              if (!more) {
                return CompletableFuture.completedFuture(new Missed.Rest(found, Paging.EXHAUSTED));
              }
              if (timeline.size() == 0) {
                return CompletableFuture.completedFuture(new Missed.Rest(found, Paging.IDLE));
              }
              return meetsKnown(timeline, page)
                  ? CompletableFuture.completedFuture(new Missed.Rest(found, null))
                  : page(timeline, number + 1, found);
            },
            fx);
  }

  private static boolean meetsKnown(Timeline timeline, HistoryPage page) {
    return page.messages().stream().anyMatch(each -> timeline.knows(each.id()));
  }
}
