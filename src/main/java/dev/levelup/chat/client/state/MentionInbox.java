package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The messages that mention the user, as far as they are loaded. On the FX thread. */
public final class MentionInbox {
  private final FxThread fx;
  private final ObservableList<Message> messages = FXCollections.observableArrayList();
  private final ObservableList<Message> view = FXCollections.unmodifiableObservableList(messages);
  private final ReadOnlyObjectWrapper<Paging> paging =
      new ReadOnlyObjectWrapper<>(this, "paging", Paging.IDLE);
  private final ReadOnlyObjectWrapper<@Nullable Failure> failure =
      new ReadOnlyObjectWrapper<>(this, "failure", null);

  /** Nothing is loaded yet. */
  public MentionInbox(FxThread fx) {
    this.fx = fx;
  }

  /** The newest first; read-only. */
  public ObservableList<Message> messages() {
    return view;
  }

  /** Whether older ones can be loaded. */
  public ReadOnlyObjectProperty<Paging> pagingProperty() {
    return paging.getReadOnlyProperty();
  }

  /** Why the last request failed; null if it did not. */
  public ReadOnlyObjectProperty<@Nullable Failure> failureProperty() {
    return failure.getReadOnlyProperty();
  }

  /** A page has been requested; the former messages still show. */
  public void begin() {
    fx.assertOnThread();
    failure.set(null);
    paging.set(Paging.LOADING);
  }

  /** The first page is here. */
  public void show(List<Message> newest, boolean hasMore) {
    fx.assertOnThread();
    if (!messages.equals(newest)) {
      messages.setAll(newest);
    }
    paging.set(hasMore ? Paging.IDLE : Paging.EXHAUSTED);
  }

  /** The next page is here; known messages are not added again. */
  public void add(List<Message> older, boolean hasMore) {
    fx.assertOnThread();
    Set<MessageId> known = messages.stream().map(Message::id).collect(Collectors.toSet());
    messages.addAll(older.stream().filter(each -> !known.contains(each.id())).toList());
    paging.set(hasMore ? Paging.IDLE : Paging.EXHAUSTED);
  }

  /** A newer first page is here; the older messages stay. */
  public void merge(List<Message> newest) {
    fx.assertOnThread();
    newest.reversed().forEach(this::put);
  }

  /** A message that mentions the user; it takes the place of an earlier state of it. */
  public void put(Message message) {
    fx.assertOnThread();
    int known = indexOf(message.id());
    if (known < 0) {
      int at = 0;
      while (at < messages.size() && messages.get(at).createdAt().isAfter(message.createdAt())) {
        at++;
      }
      messages.add(at, message);
    } else if (message.rev() > messages.get(known).rev()) {
      messages.set(known, message);
    }
  }

  /** A message is deleted, or does not mention the user any more. */
  public void remove(MessageId message) {
    fx.assertOnThread();
    messages.removeIf(each -> each.id().equals(message));
  }

  private int indexOf(MessageId id) {
    return messages.stream().map(Message::id).toList().indexOf(id);
  }

  /** The request failed. */
  public void fail(Failure why) {
    fx.assertOnThread();
    failure.set(why);
    paging.set(Paging.FAILED);
  }
}
