package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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

  /**
   * Adds a change that is stored already behind the others; it replaces a former one of the same
   * message.
   */
  public void add(PendingChange change) {
    fx.assertOnThread();
    changes.removeIf(change::isAboutSameAs);
    changes.add(change);
  }

  /** The server has confirmed a message: a change that waited for it can be sent. */
  public void confirm(Message message) {
    first(each -> each.message() == null && each.isAbout(message))
        .ifPresent(each -> replace(each, each.confirmed(message.id())));
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
    if (changes.remove(change)) {
      listener.removed(change);
    }
  }

  /**
   * The server's database was reset: ids of messages mean other messages now. Changes of messages
   * that are not sent yet stay.
   */
  public void startOver() {
    changes.stream().filter(each -> each.message() != null).toList().forEach(this::remove);
  }

  /** Whether a change is still here unchanged: it may have been replaced since. */
  public boolean isStill(PendingChange change) {
    fx.assertOnThread();
    return changes.contains(change);
  }

  private void replace(PendingChange former, PendingChange next) {
    fx.assertOnThread();
    listener.changed(next);
    changes.set(changes.indexOf(former), next);
  }

  private Optional<PendingChange> first(Predicate<PendingChange> wanted) {
    fx.assertOnThread();
    return changes.stream().filter(wanted).findFirst();
  }
}
