package dev.levelup.chat.client.sync;

import dev.levelup.chat.client.net.HistoryService;
import dev.levelup.chat.client.net.Session;
import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.state.Paging;
import dev.levelup.chat.client.state.Timeline;
import dev.levelup.chat.protocol.Feature;
import dev.levelup.chat.protocol.HistoryPage;
import dev.levelup.chat.protocol.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Fetches what a timeline is missing at its new end: with cursors what came after the last message
 * below any gap, on a core server page by page until a page has a message that it knows. An empty
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
  CompletableFuture<Missed> fetch(Timeline timeline) {
    List<Message> found = new ArrayList<>();
    Long known = timeline.contiguousSeq();
    return known != null && session.has(Feature.CURSORS)
        ? after(timeline, known, found)
        : page(timeline, 1, found);
  }

  private CompletableFuture<Missed> after(Timeline timeline, long seq, List<Message> found) {
    return history
        .after(timeline.room(), seq, PageSize.LARGEST)
        .thenComposeAsync(
            page -> {
              found.addAll(page.messages());
              Long last = page.messages().isEmpty() ? null : page.messages().getLast().seq();
              return page.pagination().hasMore() && last != null && last > seq
                  ? after(timeline, last, found)
                  : CompletableFuture.completedFuture(new Missed(found, null));
            },
            fx);
  }

  private CompletableFuture<Missed> page(Timeline timeline, int number, List<Message> found) {
    return history
        .page(timeline.room(), number, PageSize.USUAL)
        .thenComposeAsync(
            page -> {
              found.addAll(page.messages());
              boolean more = page.pagination().hasMore() && !page.messages().isEmpty();
              if (!more) {
                return CompletableFuture.completedFuture(new Missed(found, Paging.EXHAUSTED));
              }
              if (timeline.size() == 0) {
                return CompletableFuture.completedFuture(new Missed(found, Paging.IDLE));
              }
              return meetsKnown(timeline, page)
                  ? CompletableFuture.completedFuture(new Missed(found, null))
                  : page(timeline, number + 1, found);
            },
            fx);
  }

  private static boolean meetsKnown(Timeline timeline, HistoryPage page) {
    return page.messages().stream().anyMatch(each -> timeline.knows(each.id()));
  }
}
