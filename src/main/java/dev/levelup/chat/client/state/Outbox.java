package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.AttachmentId;
import dev.levelup.chat.protocol.ClientAttachmentId;
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
 * The messages that the user has written and the server has not confirmed, of every room, in the
 * order in which they were written. A message is here before its echo shows and until it is
 * confirmed or discarded.
 *
 * <p>A listener stores what is here on the disk; it stores a message before the message is added
 * here.
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

  /** Adds a message that is stored already. */
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

  /** Invalidated by every change. */
  public Observable changes() {
    return pending;
  }

  /** Calls a listener with each message that is added or changes its state. */
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

  /** The rooms with a message that is shown as not delivered. */
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
   * Marks a message as emitted.
   *
   * @param newestKnown the server's time of the newest message known in its room, or the epoch
   * @throws IllegalStateException when it does not wait to be emitted
   */
  public PendingMessage emitted(ClientMessageId id, Instant newestKnown) {
    return replace(get(id).emitted(newestKnown));
  }

  /**
   * Changes the state of a message.
   *
   * @param why why it was refused; null for every other state
   * @throws IllegalStateException when its state cannot be followed by that one
   */
  public PendingMessage move(ClientMessageId id, SendState next, @Nullable Failure why) {
    return replace(get(id).with(next, why));
  }

  /** The server has a file of a message. */
  public PendingMessage uploaded(
      ClientMessageId id, ClientAttachmentId file, AttachmentId attachment) {
    return replace(get(id).uploaded(file, attachment));
  }

  /** All files are uploaded again: the server's database was replaced. */
  public void forgetUploads() {
    all().stream()
        .filter(each -> !each.attachments().isEmpty())
        .forEach(each -> replace(each.notUploaded()));
  }

  /** Removes a message that is confirmed or discarded, if it is here. */
  public void remove(ClientMessageId id) {
    fx.assertOnThread();
    if (pending.remove(id) != null) {
      listener.removed(id);
    }
  }

  /**
   * The pending message that a live message confirms: the one with its client message id, or, if
   * the server sends no such id, the oldest emitted one with the same text.
   *
   * @param message one that was not known before
   */
  public Optional<PendingMessage> confirmedByLive(Message message) {
    return first(each -> each.isConfirmedBy(message) || each.mayBeConfirmedBy(message));
  }

  /**
   * As {@link #confirmedByLive}, for a message of the history. There an equal text confirms only a
   * message that was emitted before it: last week's "ok" does not confirm today's.
   */
  public Optional<PendingMessage> confirmedByHistory(Message message) {
    return first(
        each ->
            each.isConfirmedBy(message)
                || (each.mayBeConfirmedBy(message) && each.isOlderThan(message)));
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
