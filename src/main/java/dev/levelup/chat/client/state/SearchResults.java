package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.MessageSearch;
import dev.levelup.chat.protocol.RoomId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What a search has found so far: each message once, in its newest state. On the FX thread. */
public final class SearchResults {
  /** The order of what is found. */
  public static final Comparator<Message> NEWEST_FIRST =
      Comparator.comparing(Message::createdAt)
          .thenComparing(Message::seq, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(message -> message.id().value())
          .reversed();

  private final FxThread fx;
  private final ObservableList<Message> messages = FXCollections.observableArrayList();
  private final ObservableList<Message> view = FXCollections.unmodifiableObservableList(messages);
  private final ReadOnlyObjectWrapper<@Nullable MessageSearch> search =
      new ReadOnlyObjectWrapper<>(this, "search", null);
  private final ReadOnlyObjectWrapper<Paging> paging =
      new ReadOnlyObjectWrapper<>(this, "paging", Paging.EXHAUSTED);
  private final ReadOnlyObjectWrapper<@Nullable Failure> failure =
      new ReadOnlyObjectWrapper<>(this, "failure", null);

  private final ReadOnlyObjectWrapper<@Nullable Instant> searchedBackTo =
      new ReadOnlyObjectWrapper<>(this, "searchedBackTo", null);

  /** Nothing is searched for yet. */
  public SearchResults(FxThread fx) {
    this.fx = fx;
  }

  /** The newest first; read-only. */
  public ObservableList<Message> messages() {
    return view;
  }

  /** What is searched for; null for nothing. */
  public ReadOnlyObjectProperty<@Nullable MessageSearch> searchProperty() {
    return search.getReadOnlyProperty();
  }

  /** Whether more may be found: loading, idle after a page, or exhausted. */
  public ReadOnlyObjectProperty<Paging> pagingProperty() {
    return paging.getReadOnlyProperty();
  }

  /** Why the last request failed; null if it did not. */
  public ReadOnlyObjectProperty<@Nullable Failure> failureProperty() {
    return failure.getReadOnlyProperty();
  }

  /** Something else is searched for; what it does not find is removed at once. */
  public void begin(@Nullable MessageSearch next) {
    fx.assertOnThread();
    search.set(next);
    failure.set(null);
    searchedBackTo.set(null);
    paging.set(next == null ? Paging.EXHAUSTED : Paging.LOADING);
    messages.removeIf(each -> next == null || !next.finds(each));
  }

  /** More is being requested. */
  public void load() {
    fx.assertOnThread();
    failure.set(null);
    paging.set(Paging.LOADING);
  }

  /** Adds what was found; of a known message the larger {@code rev} wins. */
  public void add(Collection<Message> found) {
    fx.assertOnThread();
    Map<MessageId, Message> byId = new HashMap<>();
    messages.forEach(each -> byId.put(each.id(), each));
    found.forEach(each -> byId.merge(each.id(), each, SearchResults::newer));
    show(byId.values());
  }

  /**
   * The server's answer for a span of time. What was found there before, and is not in it, is
   * removed: it was deleted, or the user may not read it any more.
   *
   * @param after where the span begins; not a part of it
   * @param upTo where the span ends
   */
  public void confirm(List<Message> page, Instant after, Instant upTo) {
    fx.assertOnThread();
    Set<MessageId> there = page.stream().map(Message::id).collect(Collectors.toSet());
    messages.removeIf(
        each ->
            each.createdAt().isAfter(after)
                && each.createdAt().isBefore(upTo)
                && !there.contains(each.id()));
    searchedBackTo.set(after.equals(Instant.MIN) ? null : after);
    add(page);
  }

  /** How far back the server has searched; null before it has, and once it has searched all. */
  public ReadOnlyObjectProperty<@Nullable Instant> searchedBackToProperty() {
    return searchedBackTo.getReadOnlyProperty();
  }

  /** All that is there to be found now, or why there may be more. */
  public void settle(Paging now) {
    fx.assertOnThread();
    paging.set(now);
  }

  /** The request failed; what was found remains. */
  public void fail(Failure why) {
    fx.assertOnThread();
    failure.set(why);
    paging.set(Paging.FAILED);
  }

  /** A message is in another state now: redraws it, or removes it if it is not found any more. */
  public void update(Message changed) {
    fx.assertOnThread();
    if (messages.stream().anyMatch(each -> each.id().equals(changed.id()))) {
      add(List.of(changed));
    }
  }

  /** Removes the messages of a room that the user may not read any more. */
  public void forget(RoomId room) {
    fx.assertOnThread();
    messages.removeIf(each -> each.room().equals(room));
  }

  private void show(Collection<Message> all) {
    MessageSearch wanted = search.get();
    List<Message> next = new ArrayList<>();
    for (Message each : all) {
      if (wanted != null && wanted.finds(each)) {
        next.add(each);
      }
    }
    next.sort(NEWEST_FIRST);
    if (!next.equals(messages)) {
      messages.setAll(next);
    }
  }

  private static Message newer(Message one, Message other) {
    return other.rev() > one.rev() ? other : one;
  }
}
