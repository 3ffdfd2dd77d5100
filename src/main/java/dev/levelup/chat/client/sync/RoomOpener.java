package dev.levelup.chat.client.sync;

import dev.levelup.chat.client.state.Connection;
import dev.levelup.chat.client.state.CurrentRoom;
import dev.levelup.chat.client.state.OpenRoom;
import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.protocol.RoomId;

/** Switches rooms, and takes the open one through the connection's ups and downs. */
public final class RoomOpener {
  private final OpenRooms rooms;
  private final Connection connection;
  private final CurrentRoom current;
  private final Arrivals arrivals;
  private final Admission admission;
  private final RoomMemory memory;

  RoomOpener(
      OpenRooms rooms,
      Connection connection,
      CurrentRoom current,
      Arrivals arrivals,
      Admission admission,
      RoomMemory memory) {
    this.rooms = rooms;
    this.connection = connection;
    this.current = current;
    this.arrivals = arrivals;
    this.admission = admission;
    this.memory = memory;
  }

  /**
   * Opens a room. On return the former one is left and the new one shows, empty. What is kept of it
   * comes next, and once there is a connection it is joined. The room that is open already stays as
   * it is, unless it was denied or failed: then it is tried again.
   */
  public void open(RoomId id) {
    OpenRoom former = current.open();
    if (former != null && former.id().equals(id) && isIn(former)) {
      return;
    }
    leave();
    OpenRoom next = rooms.create(id);
    current.show(next);
    memory.recall(next, this::online);
  }

  /** Opens the room again that was denied or failed. */
  public void retry() {
    OpenRoom room = current.open();
    if (room != null) {
      open(room.id());
    }
  }

  /** Leaves the open room; none is open then. */
  public void close() {
    leave();
    current.show(null);
  }

  /** If the connection stands, for the first time or again, gets into the open room. */
  void online() {
    OpenRoom room = current.open();
    if (room != null && connection.isOnline() && mayEnter(room)) {
      admission.enter(room);
    }
  }

  /** The connection is lost: answers that are still to come are of no use. */
  void offline() {
    OpenRoom room = current.open();
    if (room != null) {
      current.renew();
      // The next catch-up fetches it, if the server still has it then.
      arrivals.forgetHeld();
      switch (room.access()) {
        case RoomAccess.Joined joined -> {
          memory.lost(room);
          room.setAccess(new RoomAccess.Waiting(true));
        }
        case RoomAccess.Entering entering ->
            room.setAccess(new RoomAccess.Waiting(entering.again()));
        case RoomAccess.Denied denied -> {}
        case RoomAccess.Failed failed -> {}
      }
    }
  }

  /** The server's database is in another life: forgets what shows of the open room. */
  void startOver() {
    OpenRoom room = current.open();
    if (room != null) {
      memory.startOver(room);
    }
  }

  private boolean mayEnter(OpenRoom room) {
    return !memory.isRecalling(room) && !(room.access() instanceof RoomAccess.Denied);
  }

  private void leave() {
    memory.leave();
    OpenRoom former = current.open();
    arrivals.forgetHeld();
    if (former != null && isIn(former)) {
      admission.leave(former);
    }
  }

  private static boolean isIn(OpenRoom room) {
    return switch (room.access()) {
      case RoomAccess.Entering entering -> true;
      case RoomAccess.Joined joined -> true;
      case RoomAccess.Denied denied -> false;
      case RoomAccess.Failed failed -> false;
    };
  }
}
