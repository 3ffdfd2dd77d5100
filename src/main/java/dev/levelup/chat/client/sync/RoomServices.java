package dev.levelup.chat.client.sync;

import dev.levelup.chat.client.state.CurrentRoom;
import dev.levelup.chat.client.state.FxThread;

/**
 * What it takes to be in a room, wired around which one that is. The room that shows has one, and
 * each {@link Errand} another.
 */
record RoomServices(
    CurrentRoom current,
    Arrivals arrivals,
    Delivery delivery,
    Denial denial,
    Admission admission,
    RoomOpener opener) {

  static RoomServices wire(
      CurrentRoom current,
      Line line,
      Memory memory,
      OpenRooms rooms,
      Backoff backoff,
      FxThread fx) {
    Answers answers = new Answers(fx);
    MissedMessages missing = new MissedMessages(line.session(), line.history(), fx);
    Arrivals arrivals = new Arrivals(line, current, memory.outbox(), missing, answers);
    SendPace pace = new SendPace(line.session().info().limits(), answers);
    Delivery delivery = new Delivery(line.socket(), current, memory, arrivals, pace, answers);
    Denial denial = new Denial(line.session(), current, memory);
    Settling settling = new Settling(arrivals, memory, delivery);
    CatchUp catchUp = new CatchUp(missing, settling, denial, current, answers, backoff);
    Joining joining = new Joining(line, current, memory, catchUp, denial, answers);
    Admission admission = new Admission(line, current, joining, denial, answers);
    RoomMemory roomMemory = new RoomMemory(memory, arrivals, current, answers);
    RoomOpener opener =
        new RoomOpener(rooms, line.connection(), current, arrivals, admission, roomMemory);
    return new RoomServices(current, arrivals, delivery, denial, admission, opener);
  }
}
