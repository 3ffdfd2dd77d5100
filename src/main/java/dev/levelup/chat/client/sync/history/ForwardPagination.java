package dev.levelup.chat.client.sync.history;

import dev.levelup.chat.client.state.Paging;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.state.Timeline;
import dev.levelup.chat.client.sync.connection.FxAnswers;
import dev.levelup.chat.protocol.HistoryPage;
import dev.levelup.chat.protocol.Message;
import org.jspecify.annotations.Nullable;

/**
 * Loads the newer history of a window of the past, one page at a time, until it is attached to the
 * live end again. Only on servers with cursors: on others no timeline is ever detached.
 */
final class ForwardPagination {
  private final HistoryPages pages;
  private final Timeline timeline;
  private final Confirmations confirmations;
  private final FxAnswers answers;

  ForwardPagination(
      HistoryPages pages, RoomState room, Confirmations confirmations, FxAnswers answers) {
    this.pages = pages;
    this.timeline = room.timeline();
    this.confirmations = confirmations;
    this.answers = answers;
  }

  /** Requests the next newer page, unless a request is pending or there is none. */
  void loadNewer() {
    switch (timeline.loaded().newerPaging()) {
      case IDLE, FAILED -> {
        timeline.setNewerPaging(Paging.LOADING);
        ask();
      }
      case LOADING, EXHAUSTED -> {}
    }
  }

  private void ask() {
    int window = timeline.loaded().window();
    answers.take(
        pages.after(newestSeq(), PageSize.LARGEST),
        () -> timeline.loaded().window() == window,
        page -> take(page),
        _ -> timeline.setNewerPaging(Paging.FAILED));
  }

  private void take(HistoryPage page) {
    Message last =
        page.messages().isEmpty() ? timeline.loaded().newest() : page.messages().getLast();
    boolean more = page.pagination().hasMore() || isBehind(timeline, last);
    boolean end = !more || page.messages().isEmpty();
    Paging newer = end ? Paging.EXHAUSTED : Paging.IDLE;
    timeline.mergePage(
        confirmations.history(page.messages()),
        timeline.loaded().paging(),
        newer,
        page.pagination().rev());
  }

  /**
   * Whether a live message came that the response does not contain yet. It was not appended, so the
   * window is not at the end.
   */
  static boolean isBehind(Timeline timeline, @Nullable Message last) {
    Long seq = last == null ? null : last.seq();
    return seq != null && seq < timeline.numbers().newestSeqProperty().get();
  }

  private long newestSeq() {
    Message newest = timeline.loaded().newest();
    Long seq = newest == null ? null : newest.seq();
    return seq == null ? 0 : seq;
  }
}
