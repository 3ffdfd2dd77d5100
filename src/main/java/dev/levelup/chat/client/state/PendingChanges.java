package dev.levelup.chat.client.state;

import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The edits and deletions that the server has not confirmed, of every room: at most one for a
 * message, in the order in which they go out. On the FX thread.
 *
 * <p>The listener keeps what is here beyond the end of the program.
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

  /** What is to become of a message; a refused change has its reason. */
  public Optional<PendingChange> of(Message message) {
    return first(each -> each.isAbout(message));
  }

  /** What is to become of a message that is on its way. */
  public Optional<PendingChange> of(PendingMessage message) {
    return first(each -> each.isAbout(message));
  }

  /** Takes up what the last start left. */
  public void restore(List<PendingChange> kept) {
    fx.assertOnThread();
    changes.setAll(kept);
  }

  /**
   * Takes a change that is kept already behind the others, in the place of a former one of the same
   * message.
   */
  public void add(PendingChange change) {
    fx.assertOnThread();
    changes.removeIf(change::isAboutSameAs);
    changes.add(change);
  }

  /** The server has a message now that was on its way: what waits for it can go out. */
  public void confirm(Message message) {
    first(each -> each.message() == null && each.isAbout(message))
        .ifPresent(each -> replace(each, each.confirmed(message.id())));
  }

  /**
   * The server has refused a change, if that still waits: the former words show again, and the
   * change stays here with the reason until it is dropped or made anew.
   */
  public void refuse(PendingChange change, Failure why) {
    if (isStill(change)) {
      replace(change, change.refused(why));
    }
  }

  /** A change is confirmed or given up, if it is still here as it was. */
  public void remove(PendingChange change) {
    fx.assertOnThread();
    if (changes.remove(change)) {
      listener.removed(change);
    }
  }

  /**
   * The server's database is in another life: ids of messages mean others there. What waits for its
   * send still does.
   */
  public void startOver() {
    changes.stream().filter(each -> each.message() != null).toList().forEach(this::remove);
  }

  /** Whether a change is here as it was: it may have been made anew since. */
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
