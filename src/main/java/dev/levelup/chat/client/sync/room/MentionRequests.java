package dev.levelup.chat.client.sync.room;

import dev.levelup.chat.client.net.HistoryService;
import dev.levelup.chat.client.state.MentionInbox;
import dev.levelup.chat.client.state.Paging;
import dev.levelup.chat.client.sync.connection.Failures;
import dev.levelup.chat.client.sync.connection.FxAnswers;
import dev.levelup.chat.protocol.MentionPage;
import org.jspecify.annotations.Nullable;

/** Loads the messages that mention the user, page by page. On the FX thread. */
public final class MentionRequests {
  private static final int PAGE = 20;

  private final HistoryService history;
  private final MentionInbox inbox;
  private final FxAnswers answers;
  private @Nullable String cursor;
  private long asked;

  public MentionRequests(HistoryService history, MentionInbox inbox, FxAnswers answers) {
    this.history = history;
    this.inbox = inbox;
    this.answers = answers;
  }

  /** What is loaded. */
  public MentionInbox inbox() {
    return inbox;
  }

  /** Requests the newest ones; those that are loaded show until they are here. */
  public void reload() {
    cursor = null;
    request();
  }

  /** Requests the next page, unless a request is pending or there is none. */
  public void loadMore() {
    if (inbox.pagingProperty().get() == Paging.IDLE) {
      request();
    }
  }

  /** Repeats the request that failed. */
  public void tryAgain() {
    request();
  }

  private void request() {
    long question = ++asked;
    String from = cursor;
    inbox.begin();
    answers.take(
        history.mentions(from, PAGE),
        () -> question == asked,
        page -> take(page, from == null),
        thrown -> inbox.fail(Failures.of(thrown)));
  }

  private void take(MentionPage page, boolean first) {
    cursor = page.pagination().cursor();
    boolean more = page.pagination().hasMore() && cursor != null;
    if (first) {
      inbox.show(page.messages(), more);
    } else {
      inbox.add(page.messages(), more);
    }
  }
}
