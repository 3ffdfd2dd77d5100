package dev.levelup.chat.client.sync.room;

import dev.levelup.chat.client.net.HistoryService;
import dev.levelup.chat.client.state.MentionInbox;
import dev.levelup.chat.client.state.Paging;
import dev.levelup.chat.client.sync.connection.Failures;
import dev.levelup.chat.client.sync.connection.FxAnswers;
import dev.levelup.chat.protocol.MentionPage;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomActivityEvent;
import dev.levelup.chat.protocol.RoomActivityEvent.News;
import dev.levelup.chat.protocol.UserId;
import org.jspecify.annotations.Nullable;

/** Loads the messages that mention the user, page by page. On the FX thread. */
public final class MentionRequests {
  private static final int PAGE = 20;

  private final HistoryService history;
  private final MentionInbox inbox;
  private final FxAnswers answers;
  private final UserId self;
  private boolean shown;
  private @Nullable String cursor;
  private long asked;

  /**
   * @param self the user
   */
  public MentionRequests(
      HistoryService history, MentionInbox inbox, UserId self, FxAnswers answers) {
    this.history = history;
    this.inbox = inbox;
    this.self = self;
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

  /** Whether the inbox shows: only then it follows what happens. */
  public void setShown(boolean is) {
    shown = is;
  }

  /** A message was broadcast in a room that is joined, or has changed there. */
  public void take(Message message) {
    boolean isMention =
        !message.isDeleted() && !message.userId().equals(self) && message.mentions().include(self);
    if (shown && isMention) {
      inbox.put(message);
    } else if (shown) {
      inbox.remove(message.id());
    }
  }

  /**
   * Something has happened in a room that is not joined; only the server knows the whole message.
   */
  public void take(RoomActivityEvent event) {
    News news = event.news();
    if (shown && inbox.pagingProperty().get() != Paging.LOADING) {
      if (news == null) {
        reload(); // An edit or a deletion may have taken a mention away.
      } else if (news.mention()) {
        long question = asked;
        answers.take(
            history.mentions(null, PAGE),
            () -> shown && question == asked,
            page -> inbox.merge(page.messages()),
            _ -> {}); // The next one brings it, too.
      }
    }
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
