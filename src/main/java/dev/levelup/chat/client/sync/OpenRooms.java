package dev.levelup.chat.client.sync;

import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.state.OpenRoom;
import dev.levelup.chat.client.state.Outbox;
import dev.levelup.chat.client.state.Room;
import dev.levelup.chat.client.state.RoomDirectory;
import dev.levelup.chat.client.state.Timeline;
import dev.levelup.chat.protocol.RoomId;
import java.time.ZoneId;

/**
 * Makes the state of a room that is being opened: no messages yet, but what waits in the outbox.
 */
final class OpenRooms {
  private final RoomDirectory directory;
  private final Outbox outbox;
  private final ZoneId zone;
  private final FxThread fx;

  OpenRooms(RoomDirectory directory, Outbox outbox, ZoneId zone, FxThread fx) {
    this.directory = directory;
    this.outbox = outbox;
    this.zone = zone;
    this.fx = fx;
  }

  OpenRoom create(RoomId id) {
    Room room = directory.find(id).orElseGet(() -> Room.unlisted(id));
    Timeline timeline = new Timeline(id, zone, fx);
    outbox.in(id).forEach(timeline::showEcho);
    return new OpenRoom(room, timeline, fx);
  }
}
