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

  /** The request failed. */
  public void fail(Failure why) {
    fx.assertOnThread();
    failure.set(why);
    paging.set(Paging.FAILED);
  }
}
