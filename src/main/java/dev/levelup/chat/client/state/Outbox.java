package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.collections.FXCollections;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableMap;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * What the user has written and no server has confirmed, of every room, in the order in which it
 * was written. A message is here before its echo shows and until it is confirmed or discarded.
 *
 * <p>The listener keeps what is here beyond the end of the program; it has a message before this
 * has it.
 */
public final class Outbox {
  private final FxThread fx;
  private final OutboxListener listener;
  private final ObservableMap<ClientMessageId, PendingMessage> pending =
      FXCollections.observableMap(new LinkedHashMap<>());

  public Outbox(FxThread fx, OutboxListener listener) {
    this.fx = fx;
    this.listener = listener;
  }

  /** Takes a message that is kept already. */
  public void add(PendingMessage message) {
    fx.assertOnThread();
    if (pending.putIfAbsent(message.id(), message) != null) {
      throw new IllegalStateException(message.id() + " is in the outbox already");
    }
  }

  public Optional<PendingMessage> find(ClientMessageId id) {
    fx.assertOnThread();
    return Optional.ofNullable(pending.get(id));
  }

  /** What waits in one room, the oldest first. */
  public List<PendingMessage> in(RoomId room) {
    fx.assertOnThread();
    return pending.values().stream().filter(each -> each.room().equals(room)).toList();
  }

  /** Tells when anything here is another. */
  public Observable changes() {
    return pending;
  }

  /** Tells of each message that is new here, or has got another state. */
  public Subscription onPut(Consumer<PendingMessage> listener) {
    MapChangeListener<ClientMessageId, PendingMessage> added =
        change -> {
          if (change.wasAdded()) {
            listener.accept(change.getValueAdded());
          }
        };
    pending.addListener(added);
    return () -> pending.removeListener(added);
  }

  /** The rooms that hold a message which is shown as not delivered. */
  public Set<RoomId> undelivered() {
    return all().stream()
        .filter(each -> each.state().isUndelivered())
        .map(PendingMessage::room)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Everything, the oldest first. */
  public List<PendingMessage> all() {
    fx.assertOnThread();
    return new ArrayList<>(pending.values());
  }

  /**
   * A message is emitted now.
   *
   * @param newestKnown the server's time of the newest message known in its room, or the epoch
   * @throws IllegalStateException when it does not wait for that
   */
  public PendingMessage emitted(ClientMessageId id, Instant newestKnown) {
    return replace(get(id).emitted(newestKnown));
  }

  /**
   * A message gets another state.
   *
   * @param why why it was refused; null for every other state
   * @throws IllegalStateException when there is no way from its state to that one
   */
  public PendingMessage move(ClientMessageId id, SendState next, @Nullable Failure why) {
    return replace(get(id).with(next, why));
  }

  /** Forgets a message that is confirmed or discarded, if it is here. */
  public void remove(ClientMessageId id) {
    fx.assertOnThread();
    if (pending.remove(id) != null) {
      listener.removed(id);
    }
  }

  /**
   * The pending message that a live message confirms: the one with its client message id, or where
   * the server sends no such id, the oldest that has gone out with the same words.
   *
   * @param message one that was not known before
   */
  public Optional<PendingMessage> confirmedByLive(Message message) {
    return first(each -> each.isConfirmedBy(message) || each.soundsLike(message));
  }

  /**
   * As {@link #confirmedByLive}, for a message out of the history. There the same words confirm
   * only what went out before they were said: last week's "ok" is not today's.
   */
  public Optional<PendingMessage> confirmedByHistory(Message message) {
    return first(
        each ->
            each.isConfirmedBy(message) || (each.soundsLike(message) && each.isOlderThan(message)));
  }

  /** The pending message whose client message id that message carries. */
  public Optional<PendingMessage> named(Message message) {
    return first(each -> each.isConfirmedBy(message));
  }

  private Optional<PendingMessage> first(Predicate<PendingMessage> wanted) {
    fx.assertOnThread();
    return pending.values().stream().filter(wanted).findFirst();
  }

  private PendingMessage get(ClientMessageId id) {
    fx.assertOnThread();
    PendingMessage message = pending.get(id);
    if (message == null) {
      throw new IllegalStateException(id + " is not in the outbox");
    }
    return message;
  }

  private PendingMessage replace(PendingMessage message) {
    pending.put(message.id(), message);
    listener.changed(message);
    return message;
  }
}
