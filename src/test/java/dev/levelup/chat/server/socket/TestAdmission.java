package dev.levelup.chat.server.socket;

import dev.levelup.chat.server.domain.activity.ReadMarks;
import dev.levelup.chat.server.domain.messages.Missed;
import dev.levelup.chat.server.socketio.Rooms;
import dev.levelup.chat.server.store.Store;
import java.time.Clock;
import java.util.List;

/** Admission for tests in which nobody sends anything. */
final class TestAdmission {
  private TestAdmission() {}

  static RoomAdmission on(Rooms<ChatSession> rooms) {
    Broadcaster silent =
        new Broadcaster(
            rooms, (_, told) -> new Missed(told, List.of(), List.of()), (task, _) -> task.run());
    return new RoomAdmission(rooms, silent, _ -> {});
  }

  static ReadFeed reads(Rooms<ChatSession> rooms, Store store) {
    ReadMarks marks = new ReadMarks(store, Clock.systemUTC());
    return new ReadFeed(rooms, on(rooms), marks, (task, _) -> task.run(), _ -> {});
  }
}
