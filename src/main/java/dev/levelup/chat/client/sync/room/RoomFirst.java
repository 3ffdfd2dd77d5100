package dev.levelup.chat.client.sync.room;

import dev.levelup.chat.client.state.OpenRoom;
import dev.levelup.chat.client.state.RoomAccess;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Holds back what a new connection asks for beside the open room, until the user is in that room or
 * it is not to be had: the room is what they look at, and its answers would share the way with the
 * others.
 */
public final class RoomFirst {
  private final ObservableValue<@Nullable OpenRoom> open;
  private final Subscription entering;
  private @Nullable Runnable waiting;

  public RoomFirst(ObservableValue<@Nullable OpenRoom> open) {
    this.open = open;
    entering = open.flatMap(OpenRoom::accessProperty).subscribe(_ -> look());
  }

  /** Runs it at once where no room is being entered; a task of before that still waits is lost. */
  public void then(Runnable task) {
    waiting = task;
    look();
  }

  /** The connection is lost: the next one asks anew. */
  public void cancel() {
    waiting = null;
  }

  /** The chat ends. */
  public void close() {
    cancel();
    entering.unsubscribe();
  }

  private void look() {
    Runnable task = waiting;
    if (task != null && !isEntering()) {
      waiting = null;
      task.run();
    }
  }

  private boolean isEntering() {
    OpenRoom room = open.getValue();
    return room != null && room.access() instanceof RoomAccess.Entering;
  }
}
