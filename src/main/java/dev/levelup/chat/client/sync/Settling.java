package dev.levelup.chat.client.sync;

import dev.levelup.chat.client.state.OpenRoom;
import dev.levelup.chat.client.state.RoomAccess;
import org.jspecify.annotations.Nullable;

/** The last step into a room: its history is there, and the user with it. */
final class Settling {
  private final Arrivals arrivals;
  private final Memory memory;
  private final Delivery delivery;

  Settling(Arrivals arrivals, Memory memory, Delivery delivery) {
    this.arrivals = arrivals;
    this.memory = memory;
    this.delivery = delivery;
  }

  /**
   * Shows what was missed, and is in the room then. Much of it goes in slices, the oldest first,
   * each joined to what is known: whatever comes between them, no hole is left.
   *
   * @return what is left for the next slice; null once the user is in the room
   */
  @Nullable Missed settle(OpenRoom room, Missed missed) {
    if (missed instanceof Missed.Rest rest && rest.messages().size() > EventPump.SLICE) {
      arrivals.add(room, rest.messages().subList(0, EventPump.SLICE));
      return rest.after(EventPump.SLICE);
    }
    if (missed instanceof Missed.Restored) {
      memory.startOver(room);
    }
    arrivals.release(room, missed);
    memory.reading().mark(room);
    room.setAccess(new RoomAccess.Joined());
    delivery.flush(room);
    return null;
  }
}
