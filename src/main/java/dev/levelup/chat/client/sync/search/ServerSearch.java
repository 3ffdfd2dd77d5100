package dev.levelup.chat.client.sync.search;

import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.net.HistoryService;
import dev.levelup.chat.client.state.Paging;
import dev.levelup.chat.client.state.SearchResults;
import dev.levelup.chat.client.sync.connection.Failures;
import dev.levelup.chat.client.sync.connection.FxAnswers;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageSearch;
import dev.levelup.chat.protocol.SearchPage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks the server, page by page and at most twice a second. On the FX thread. */
final class ServerSearch {
  private static final int PAGE = 50;

  /** How many pages are requested at once while a filter leaves nothing of them. */
  private static final int MOST_PAGES = 5;

  private static final int TOO_MANY_REQUESTS = 429;

  /** The server allows two requests a second. */
  private static final Duration BETWEEN = Duration.ofMillis(550);

  /** After this pause nobody is typing any more. */
  private static final Duration TYPING = Duration.ofMillis(250);

  private final HistoryService history;
  private final SearchResults results;
  private final FxAnswers answers;
  private final InstantSource clock;
  private Instant free = Instant.MIN;
  private @Nullable String cursor;
  private Instant oldest = Instant.MAX;
  private int empty;
  private long asked;

  ServerSearch(
      HistoryService history, SearchResults results, FxAnswers answers, InstantSource clock) {
    this.history = history;
    this.results = results;
    this.answers = answers;
    this.clock = clock;
  }

  /** Searches for something else, unless the words change soon. */
  void begin(MessageSearch wanted) {
    cancel();
    cursor = null;
    oldest = Instant.MAX;
    more(wanted, TYPING);
  }

  /** Requests the next page, or the one that failed. */
  void loadMore(MessageSearch wanted) {
    more(wanted, Duration.ZERO);
  }

  /** Drops the responses that are still to come. */
  void cancel() {
    asked++;
  }

  /** Whether the server has answered what is searched for now. */
  boolean hasAnswered() {
    return oldest.isBefore(Instant.MAX);
  }

  private void more(MessageSearch wanted, Duration pause) {
    cancel();
    empty = 0;
    ask(wanted, pause);
  }

  private void ask(MessageSearch wanted, Duration pause) {
    long question = asked;
    Instant now = clock.instant();
    Duration rest = free.isAfter(now) ? Duration.between(now, free) : Duration.ZERO;
    Duration wait = rest.compareTo(pause) > 0 ? rest : pause;
    answers.later(wait, () -> question == asked, () -> send(wanted));
  }

  private void send(MessageSearch wanted) {
    long question = asked;
    free = clock.instant().plus(BETWEEN);
    answers.take(
        history.search(wanted, cursor, PAGE),
        () -> question == asked,
        page -> take(wanted, page),
        thrown -> failed(wanted, thrown));
  }

  private void take(MessageSearch wanted, SearchPage page) {
    List<Message> messages = page.messages();
    boolean hasMore = page.pagination().hasMore() && page.pagination().cursor() != null;
    Instant upTo = oldest;
    oldest = hasMore ? oldest(messages, upTo) : Instant.MIN;
    cursor = page.pagination().cursor();
    results.confirm(messages, oldest, upTo);
    Instant from = wanted.from();
    if (!hasMore || (from != null && oldest.isBefore(from))) {
      results.settle(Paging.EXHAUSTED);
    } else if (messages.stream().noneMatch(wanted::finds) && ++empty < MOST_PAGES) {
      ask(wanted, Duration.ZERO);
    } else {
      results.settle(Paging.IDLE);
    }
  }

  private static Instant oldest(List<Message> page, Instant otherwise) {
    return page.isEmpty() ? otherwise : page.getLast().createdAt();
  }

  private void failed(MessageSearch wanted, Throwable thrown) {
    if (Failures.isRefusal(thrown, TOO_MANY_REQUESTS)) {
      ask(wanted, pause(thrown));
    } else {
      results.fail(Failures.of(thrown));
    }
  }

  private static Duration pause(Throwable thrown) {
    Duration asked =
        ApiException.of(thrown) instanceof ApiException.Refused refused
            ? refused.retryAfter()
            : null;
    return asked == null ? Duration.ofSeconds(1) : asked;
  }
}
