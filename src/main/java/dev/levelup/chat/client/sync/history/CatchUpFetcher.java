package dev.levelup.chat.client.sync.history;

import dev.levelup.chat.client.net.HistoryService;
import dev.levelup.chat.client.net.Session;
import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.state.Paging;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.state.Timeline;
import dev.levelup.chat.protocol.Feature;
import dev.levelup.chat.protocol.HistoryPage;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the messages that a timeline lacks at its newer end. With cursors that takes at most two
 * requests, however many there are: the messages after the last one below any gap, and, if those
 * are not all, the newest page for a reader who is at the end; one who reads older messages
 * continues from there. On a core server it fetches page by page, until one reaches back to a known
 * message. An empty timeline gets the newest page.
 *
 * <p>A server's database may have been reset to an earlier state and have reused numbers and ids
 * since. So the request begins with the newest known message: if it, or another one that should be
 * in the response, is not returned as it is known, all known messages are dropped.
 */
public final class CatchUpFetcher {
  private final Session session;
  private final HistoryService history;
  private final FxThread fx;

  public CatchUpFetcher(Session session, HistoryService history, FxThread fx) {
    this.session = session;
    this.history = history;
    this.fx = fx;
  }

  /** Fetches without merging: the future has the whole result, or fails. */
  public CompletableFuture<CatchUpResult> fetch(RoomState room) {
    Timeline timeline = room.timeline();
    Long known = timeline.loaded().contiguousSeq();
    if (known == null || !session.has(Feature.CURSORS)) {
      return page(timeline, 1, new Found(List.of(), null));
    }
    List<Message> held = timeline.loaded().from(timeline.loaded().recent(1).getFirst());
    int limit = timeline.loaded().isAttached() ? PageSize.LARGEST : 1;
    CompletableFuture<HistoryPage> next = history.after(room.id(), known - 1, limit);
    CompletableFuture<HistoryPage> end = endAtOnce(room, known);
    return next.thenComposeAsync(
        page ->
            isConsistent(timeline, held, page)
                ? goOn(room, page, end)
                : newest(room).thenApply(CatchUpFetcher::restored),
        fx);
  }

  /**
   * The newest messages, requested in parallel with the next ones if it is known beforehand that
   * one page is not enough: the second page if that is the end, otherwise the newest page. Null if
   * one page may be enough.
   */
  private @Nullable CompletableFuture<HistoryPage> endAtOnce(RoomState room, long known) {
    long missing = room.timeline().numbers().newestSeqProperty().get() - known;
    if (!wantsEnd(room) || missing < PageSize.LARGEST) {
      return null;
    }
    return missing < 2 * PageSize.LARGEST ? secondPage(room, known) : newest(room);
  }

  private CompletableFuture<HistoryPage> secondPage(RoomState room, long known) {
    return history
        .after(room.id(), known - 1 + PageSize.LARGEST, PageSize.LARGEST)
        .thenCompose(
            page -> isTheEnd(page) ? CompletableFuture.completedFuture(page) : newest(room));
  }

  /**
   * Whether a page reaches the end. An empty one does not: the server may still be writing messages
   * that it has announced.
   */
  private static boolean isTheEnd(HistoryPage page) {
    return !page.messages().isEmpty() && !page.pagination().hasMore();
  }

  /**
   * Whether the server still has those messages, as far as a page that begins with the first one
   * reaches.
   */
  private static boolean isConsistent(Timeline timeline, List<Message> held, HistoryPage page) {
    List<Message> found = page.messages();
    Set<MessageId> ids = ids(found);
    Message end = page.pagination().hasMore() && !found.isEmpty() ? found.getLast() : null;
    return found.stream().noneMatch(timeline.loaded()::contradicts)
        && held.stream()
            .filter(each -> end == null || numberOf(each) <= numberOf(end))
            .allMatch(each -> ids.contains(each.id()));
  }

  private CompletableFuture<CatchUpResult> goOn(
      RoomState room, HistoryPage page, @Nullable CompletableFuture<HistoryPage> end) {
    if (!room.timeline().loaded().isAttached()) {
      return CompletableFuture.completedFuture(new CatchUpResult.Beginning(List.of(), rev(page)));
    }
    List<Message> next = page.messages();
    if (!page.pagination().hasMore()) {
      return CompletableFuture.completedFuture(new CatchUpResult.Rest(next, null, rev(page)));
    }
    return wantsEnd(room)
        ? (end == null ? newest(room) : end).thenApply(last -> joined(page, last))
        : CompletableFuture.completedFuture(new CatchUpResult.Beginning(next, rev(page)));
  }

  /**
   * Fetches what the reader looks at, as if nothing was known: the newest page if they are at the
   * end, otherwise the surroundings of the topmost message in view.
   */
  public CompletableFuture<CatchUpResult> fetchAnew(RoomState room) {
    Timeline timeline = room.timeline();
    Long reading = room.reading();
    if (reading == null || wantsEnd(room)) {
      return newest(room)
          .thenApply(
              page -> new CatchUpResult.Replacement(page.messages(), older(page), rev(page)));
    }
    return history
        .before(room.id(), reading + PageSize.USUAL, PageSize.LARGEST)
        .thenApplyAsync(page -> around(timeline, page), fx);
  }

  /**
   * Whether a result shows the reader's place: since the request they may have gone to the end of
   * the room, or left it.
   */
  public static boolean suits(CatchUpResult result, RoomState room) {
    return switch (result) {
      case CatchUpResult.Rest _, CatchUpResult.Restored _ -> true;
      case CatchUpResult.Replacement _ -> room.reading() == null || wantsEnd(room);
      case CatchUpResult.Around _, CatchUpResult.Beginning _ -> !wantsEnd(room);
    };
  }

  private static boolean wantsEnd(RoomState room) {
    return room.isFollowing() && room.timeline().loaded().isAttached();
  }

  private static CatchUpResult around(Timeline timeline, HistoryPage page) {
    Message last = page.messages().isEmpty() ? null : page.messages().getLast();
    boolean isBehind = ForwardPagination.isBehind(timeline, last);
    Paging newer = isBehind ? Paging.IDLE : Paging.EXHAUSTED;
    return new CatchUpResult.Around(page.messages(), older(page), newer, rev(page));
  }

  private static CatchUpResult restored(HistoryPage newest) {
    return new CatchUpResult.Restored(newest.messages(), older(newest), rev(newest));
  }

  private CompletableFuture<HistoryPage> newest(RoomState room) {
    return history.page(room.id(), 1, PageSize.LARGEST);
  }

  private static CatchUpResult joined(HistoryPage next, HistoryPage newest) {
    if (!joins(next.messages(), newest.messages())) {
      return new CatchUpResult.Replacement(newest.messages(), older(newest), rev(newest));
    }
    Found both = new Found(next).with(new Found(newest));
    return new CatchUpResult.Rest(both.messages(), null, both.rev());
  }

  private static @Nullable Long rev(HistoryPage page) {
    return page.pagination().rev();
  }

  /** Messages of several pages, and the change up to which all of them are current. */
  private record Found(List<Message> messages, @Nullable Long rev) {
    Found(HistoryPage page) {
      this(page.messages(), page.pagination().rev());
    }

    Found with(Found newer) {
      List<Message> all = new ArrayList<>(messages);
      all.addAll(newer.messages);
      boolean isNewer = newer.rev == null || (rev != null && rev < newer.rev);
      return new Found(all, isNewer ? rev : newer.rev);
    }
  }

  private static boolean joins(List<Message> next, List<Message> newest) {
    return !newest.isEmpty() && numberOf(newest.getFirst()) <= numberOf(next.getLast()) + 1;
  }

  /** Without numbers no two pages adjoin. */
  private static long numberOf(Message message) {
    return message.seq() == null ? Long.MAX_VALUE - 1 : message.seq();
  }

  private static Paging older(HistoryPage oldest) {
    return oldest.pagination().hasMore() ? Paging.IDLE : Paging.EXHAUSTED;
  }

  private CompletableFuture<CatchUpResult> page(Timeline timeline, int number, Found newer) {
    return history
        .page(timeline.room(), number, PageSize.USUAL)
        .thenComposeAsync(
            page -> {
              Found found = new Found(page).with(newer);
              boolean more = page.pagination().hasMore() && !page.messages().isEmpty();
              return more
                      && timeline.loaded().size() > 0
                      && isNewerThanAll(timeline, found.messages())
                  ? page(timeline, number + 1, found)
                  : CompletableFuture.completedFuture(all(timeline, found, more));
            },
            fx);
  }

  private static boolean isNewerThanAll(Timeline timeline, List<Message> found) {
    return timeline.loaded().from(found.getFirst()).isEmpty();
  }

  private static CatchUpResult all(Timeline timeline, Found found, boolean more) {
    Paging older = more ? Paging.IDLE : Paging.EXHAUSTED;
    if (timeline.loaded().size() == 0) {
      return new CatchUpResult.Rest(found.messages(), older, found.rev());
    }
    return isConsistent(timeline, found.messages(), more)
        ? new CatchUpResult.Rest(found.messages(), more ? null : older, found.rev())
        : new CatchUpResult.Restored(found.messages(), older, found.rev());
  }

  /** Whether every known message is among those found, as far back as those reach. */
  private static boolean isConsistent(Timeline timeline, List<Message> found, boolean more) {
    Message first = more ? found.getFirst() : timeline.loaded().oldest();
    Set<MessageId> ids = ids(found);
    return found.stream().noneMatch(timeline.loaded()::contradicts)
        && (first == null
            || timeline.loaded().from(first).stream().allMatch(each -> ids.contains(each.id())));
  }

  private static Set<MessageId> ids(List<Message> messages) {
    return messages.stream().map(Message::id).collect(Collectors.toSet());
  }
}
