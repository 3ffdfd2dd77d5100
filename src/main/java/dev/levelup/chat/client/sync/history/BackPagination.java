package dev.levelup.chat.client.sync.history;

import dev.levelup.chat.client.state.Paging;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.state.Timeline;
import dev.levelup.chat.client.sync.connection.FxAnswers;
import dev.levelup.chat.protocol.HistoryPage;
import dev.levelup.chat.protocol.Message;
import java.util.List;

/** Loads a room's older history, one page and one request at a time. */
final class BackPagination {
  private final HistoryPages pages;
  private final Timeline timeline;
  private final Confirmations confirmations;
  private final FxAnswers answers;

  BackPagination(
      HistoryPages pages, RoomState room, Confirmations confirmations, FxAnswers answers) {
    this.pages = pages;
    this.timeline = room.timeline();
    this.confirmations = confirmations;
    this.answers = answers;
  }

  /** Requests the next older page, unless a request is pending or there is none. */
  void loadOlder() {
    switch (timeline.loaded().paging()) {
      case IDLE, FAILED -> {
        timeline.setPaging(Paging.LOADING);
        // The page with the first unknown message, as far as page numbers, which count from now,
        // can tell.
        ask(timeline.loaded().size() / PageSize.USUAL + 1);
      }
      case LOADING, EXHAUSTED -> {}
    }
  }

  private void ask(int number) {
    int window = timeline.loaded().window();
    answers.take(
        pages.older(number),
        () -> timeline.loaded().window() == window,
        page -> take(page, number),
        _ -> timeline.setPaging(Paging.FAILED));
  }

  private void take(HistoryPage page, int number) {
    boolean more = page.pagination().hasMore() && !page.messages().isEmpty();
    // Messages newer than all known ones are left to the catch-up: alone they would leave a gap.
    List<Message> older = page.messages().stream().filter(timeline.loaded()::precedes).toList();
    // Page numbers shift as messages arrive: a page may contain known messages only.
    boolean goOn = more && older.isEmpty();
    Paging next = goOn ? Paging.LOADING : more ? Paging.IDLE : Paging.EXHAUSTED;
    timeline.mergePage(confirmations.history(older), next, page.pagination().rev());
    if (goOn) {
      ask(number + 1);
    }
  }
}
