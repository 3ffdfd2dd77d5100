package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The edits and deletions that the server has not confirmed, of every room: at most one per
 * message, in the order in which they are sent. On the FX thread.
 *
 * <p>A listener stores what is here on the disk.
 */
public final class PendingChanges {
  private final FxThread fx;
  private final PendingChangesListener listener;

  /** The changes that are not stored yet: what happens to their messages concerns them, too. */
  private final List<PendingChange> unstored = new ArrayList<>();

  private final ObservableList<PendingChange> changes = FXCollections.observableArrayList();
  private final ObservableList<PendingChange> view =
      FXCollections.unmodifiableObservableList(changes);

  public PendingChanges(FxThread fx, PendingChangesListener listener) {
    this.fx = fx;
    this.listener = listener;
  }

  /** All of them, read-only. */
  public ObservableList<PendingChange> all() {
    return view;
  }

  /** Those of a room. */
  public List<PendingChange> in(RoomId room) {
    return changes.stream().filter(each -> each.room().equals(room)).toList();
  }

  /** The rooms with a change that the server has refused. */
  public Set<RoomId> refused() {
    return changes.stream()
        .filter(each -> !each.isWaiting())
        .map(PendingChange::room)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The change of a message; a refused change has its reason. */
  public Optional<PendingChange> of(Message message) {
    return first(each -> each.isAbout(message));
  }

  /** The change of a message that is not confirmed yet. */
  public Optional<PendingChange> of(PendingMessage message) {
    return first(each -> each.isAbout(message));
  }

  /** Restores what was stored at the last run. */
  public void restore(List<PendingChange> stored) {
    fx.assertOnThread();
    changes.setAll(stored);
  }

  /** Announces a change that is being stored: it is here from {@link #stored} on. */
  public void storing(PendingChange change) {
    fx.assertOnThread();
    unstored.add(change);
  }

  /**
   * Adds a change that has been stored behind the others; it replaces a former one of the same
   * message. Does nothing if the change was given up since it was announced.
   *
   * @param change as it was announced; its message may have been confirmed since
   */
  public void stored(PendingChange change) {
    fx.assertOnThread();
    unstored.stream()
        .filter(each -> each.isAboutSameAs(change))
        .filter(each -> Objects.equals(each.content(), change.content()))
        .findFirst()
        .ifPresent(this::add);
  }

  private void add(PendingChange change) {
    unstored.remove(change);
    changes.removeIf(change::isAboutSameAs);
    changes.add(change);
  }

  /** The server has confirmed a message: the changes that waited for it can be sent. */
  public void confirm(Message message) {
    first(each -> waitsFor(message, each))
        .ifPresent(each -> replace(each, each.confirmed(message.id())));
    unstored.replaceAll(
        each -> {
          if (!waitsFor(message, each)) {
            return each;
          }
          PendingChange confirmed = each.confirmed(message.id());
          listener.changed(confirmed);
          return confirmed;
        });
  }

  private static boolean waitsFor(Message message, PendingChange change) {
    return change.message() == null && change.isAbout(message);
  }

  /** Gives up the changes of a message that is not confirmed and will not be sent. */
  public void discard(PendingMessage message) {
    removeIf(each -> each.isAbout(message));
  }

  /**
   * Marks a change as refused, if it still waits: the former text shows again, and the change stays
   * here with the reason until it is removed or replaced.
   */
  public void refuse(PendingChange change, Failure why) {
    if (isStill(change)) {
      replace(change, change.refused(why));
    }
  }

  /** Removes a change that is confirmed or given up, if it is still here unchanged. */
  public void remove(PendingChange change) {
    fx.assertOnThread();
    if (changes.remove(change) && isOnDisk(change)) {
      listener.removed(change);
    }
  }

  /**
   * The server's database was reset: ids of messages mean other messages now. Changes of messages
   * that are not sent yet stay.
   */
  public void startOver() {
    removeIf(each -> each.message() != null);
  }

  private void removeIf(Predicate<PendingChange> givenUp) {
    changes.stream().filter(givenUp).toList().forEach(this::remove);
    unstored.stream().filter(givenUp).forEach(listener::removed);
    unstored.removeIf(givenUp);
  }

  /** Whether a change is still here unchanged: it may have been replaced since. */
  public boolean isStill(PendingChange change) {
    fx.assertOnThread();
    return changes.contains(change);
  }

  private void replace(PendingChange former, PendingChange next) {
    fx.assertOnThread();
    if (isOnDisk(former)) {
      listener.changed(next);
    }
    changes.set(changes.indexOf(former), next);
  }

  /** A change that is being stored takes the place of the former one of its message. */
  private boolean isOnDisk(PendingChange change) {
    return unstored.stream().noneMatch(change::isAboutSameAs);
  }

  private Optional<PendingChange> first(Predicate<PendingChange> wanted) {
    fx.assertOnThread();
    return changes.stream().filter(wanted).findFirst();
  }
}
