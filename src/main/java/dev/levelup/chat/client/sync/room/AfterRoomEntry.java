package dev.levelup.chat.client.sync.room;

import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.client.state.RoomState;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Delays a task of a new connection until the open room is entered or has failed: the user looks at
 * that room, and other responses would compete with its own for the connection.
 */
public final class AfterRoomEntry {
  private final ObservableValue<@Nullable RoomState> open;
  private final Subscription entering;
  private @Nullable Runnable waiting;

  public AfterRoomEntry(ObservableValue<@Nullable RoomState> open) {
    this.open = open;
    entering = open.flatMap(RoomState::accessProperty).subscribe(_ -> look());
  }

  /** Runs a task, at once if no room is being entered. It replaces a task that still waits. */
  public void then(Runnable task) {
    waiting = task;
    look();
  }

  /** Drops the task, because the connection is lost. */
  public void cancel() {
    waiting = null;
  }

  /** Drops the task, and stops listening. */
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
    RoomState room = open.getValue();
    return room != null && room.access() instanceof RoomAccess.Entering;
  }
}
