package dev.levelup.chat.client.sync;

import dev.levelup.chat.client.state.OpenRoom;
import dev.levelup.chat.client.state.RoomAccess;

/** The last step into a room: its history is there, and the user with it. */
final class Settling {
  private final Arrivals arrivals;
  private final Reading reading;
  private final Delivery delivery;

  Settling(Arrivals arrivals, Reading reading, Delivery delivery) {
    this.arrivals = arrivals;
    this.reading = reading;
    this.delivery = delivery;
  }

  void settle(OpenRoom room, Missed missed) {
    arrivals.release(room, missed);
    reading.mark(room);
    room.setAccess(new RoomAccess.Joined());
    delivery.flush(room);
  }
}
