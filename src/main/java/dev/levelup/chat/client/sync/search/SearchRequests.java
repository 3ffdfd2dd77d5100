package dev.levelup.chat.client.sync.search;

import dev.levelup.chat.client.cache.ChatStore;
import dev.levelup.chat.client.state.Connection;
import dev.levelup.chat.client.state.Paging;
import dev.levelup.chat.client.state.SearchResults;
import dev.levelup.chat.client.sync.connection.FxAnswers;
import dev.levelup.chat.client.sync.connection.ServerLink;
import dev.levelup.chat.protocol.Feature;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageSearch;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.SearchPage;
import dev.levelup.chat.protocol.User;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Searches for messages: those that are stored show at once, and the server's join them. On the FX
 * thread.
 */
public final class SearchRequests {
  /** How many stored messages are shown at first, and how many more each time. */
  static final int PAGE = 50;

  private final boolean offered;
  private final Connection connection;
  private final ChatStore store;
  private final Runnable storeNews;
  private final ServerSearch server;
  private final SearchResults results;
  private final FxAnswers answers;
  private int most;
  private long asked;

  /**
   * @param store where stored messages are found
   * @param storeNews stores what has not been stored yet
   */
  public SearchRequests(
      ServerLink link,
      ChatStore store,
      Runnable storeNews,
      SearchResults results,
      FxAnswers answers,
      InstantSource clock) {
    this.offered = link.session().has(Feature.SEARCH);
    this.connection = link.connection();
    this.store = store;
    this.storeNews = storeNews;
    this.server = new ServerSearch(link.history(), results, answers, clock);
    this.results = results;
    this.answers = answers;
  }

  /** Whether the server can search. */
  public boolean areOffered() {
    return offered;
  }

  /** Whether the server can be asked for words of that length. */
  public static boolean fits(MessageSearch wanted) {
    int length = wanted.words().length();
    return length >= SearchPage.SHORTEST_QUERY && length <= SearchPage.LONGEST_QUERY;
  }

  /** What is found. */
  public SearchResults results() {
    return results;
  }

  /** The user is about to search: what is stored will be found faster. */
  public void begin() {
    storeNews.run();
    store.beginSearch();
  }

  /**
   * Finds those who wrote what is stored.
   *
   * @param wanted whether they are still wanted when they are found
   * @param found called with them, the last one first
   */
  public void findWriters(BooleanSupplier wanted, Consumer<List<User>> found) {
    storeNews.run();
    answers.take(store.writers(), wanted, found, _ -> {});
  }

  /** Searches for something else; responses to former searches are dropped. */
  public void search(MessageSearch wanted) {
    asked++;
    most = PAGE;
    server.cancel();
    results.begin(wanted.isEmpty() ? null : wanted);
    if (!wanted.isEmpty()) {
      if (mayAsk(wanted)) {
        server.begin(wanted);
      }
      findStored(wanted);
    }
  }

  /** Searches for nothing any more. */
  public void end() {
    asked++;
    server.cancel();
    results.begin(null);
    store.endSearch();
  }

  /** Finds older messages, unless they are being searched for or there are none. */
  public void loadMore() {
    if (results.pagingProperty().get() == Paging.IDLE) {
      goOn();
    }
  }

  /** Repeats the request that failed. */
  public void tryAgain() {
    if (results.pagingProperty().get() == Paging.FAILED) {
      goOn();
    }
  }

  private void goOn() {
    MessageSearch wanted = results.searchProperty().get();
    if (wanted != null) {
      results.load();
      if (mayAsk(wanted)) {
        server.loadMore(wanted);
      } else {
        most += PAGE;
        findStored(wanted);
      }
    }
  }

  /** Searches for the same again, because the connection is there or lost, or much has changed. */
  public void again() {
    MessageSearch wanted = results.searchProperty().get();
    if (wanted != null) {
      search(wanted);
    }
  }

  /** A message was posted: it may be what is searched for. */
  public void posted(List<Message> messages) {
    if (results.searchProperty().get() != null) {
      results.add(messages);
    }
  }

  /** A message is in another state now. */
  public void updated(Message changed) {
    results.update(changed);
  }

  /** The user may not read a room any more. */
  public void lost(RoomId room) {
    results.forget(room);
    again();
  }

  private boolean mayAsk(MessageSearch wanted) {
    return offered && connection.isOnline() && fits(wanted);
  }

  private void findStored(MessageSearch wanted) {
    long question = asked;
    int limit = most;
    boolean alone = !mayAsk(wanted);
    storeNews.run();
    answers.take(
        store.search(wanted, limit),
        () -> question == asked && (alone || !server.hasAnswered()),
        found -> {
          results.add(found);
          if (alone) {
            results.settle(found.size() < limit ? Paging.EXHAUSTED : Paging.IDLE);
          }
        },
        _ -> {});
  }
}
