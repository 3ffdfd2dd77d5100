package dev.levelup.chat.client.state;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/**
 * How far a room's messages and changes are numbered, and how far its timeline knows the changes.
 * All 0 on a server without numbers. On the FX thread.
 */
public final class RoomNumbers {
  private final FxThread fx;
  private final RoomRevision revision = new RoomRevision();
  private final ReadOnlyLongWrapper newestSeq = new ReadOnlyLongWrapper(this, "newestSeq", 0);
  private final ReadOnlyLongWrapper knownRev = new ReadOnlyLongWrapper(this, "knownRev", 0);
  private final ReadOnlyBooleanWrapper lacksChanges =
      new ReadOnlyBooleanWrapper(this, "lacksChanges", false);

  RoomNumbers(FxThread fx) {
    this.fx = fx;
  }

  /** The largest {@code seq} of a message of the room, loaded or not, that was ever heard of. */
  public ReadOnlyLongProperty newestSeqProperty() {
    return newestSeq.getReadOnlyProperty();
  }

  /**
   * R: of every message that is loaded and whose present {@code rev} is at most R, the present
   * state is known.
   */
  public ReadOnlyLongProperty knownRevProperty() {
    return knownRev.getReadOnlyProperty();
  }

  /** The largest {@code rev} of a change in the room that was ever heard of. */
  public long newestRev() {
    return revision.heard();
  }

  /** Whether the room has changes after R, so that the server must be asked for them. */
  public ReadOnlyBooleanProperty lacksChangesProperty() {
    return lacksChanges.getReadOnlyProperty();
  }

  /** The room has a message of that number, which need not be loaded. */
  public void heardOfMessage(long seq) {
    fx.assertOnThread();
    newestSeq.set(Math.max(newestSeq.get(), seq));
  }

  /** The room has a change of that number. */
  public void heardOfChange(long rev) {
    fx.assertOnThread();
    revision.hear(rev);
    publish();
  }

  /** To be changed together with the messages; {@link #publish()} follows. */
  RoomRevision revision() {
    return revision;
  }

  /** Tells the listeners of R, once the messages are in the state that it speaks of. */
  void publish() {
    knownRev.set(revision.known());
    lacksChanges.set(revision.isBehind());
  }

  /** Nothing is known of the room; {@link #publish()} follows. */
  void reset() {
    newestSeq.set(0);
    revision.reset();
  }
}
