package dev.levelup.chat.client.sync;

import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.state.Notices;
import dev.levelup.chat.client.state.OpenRoom;

/** The ways through one room's history. */
final class RoomHistory {
  private final BackPagination back;
  private final ForwardPagination forward;
  private final Jump jump;
  private final Search search;

  RoomHistory(Line line, OpenRoom room, Notices notices, FxThread fx) {
    Answers answers = new Answers(fx);
    back = new BackPagination(line.session(), line.history(), room, answers);
    forward = new ForwardPagination(line.history(), room, answers);
    jump = new Jump(line.history(), room, forward, notices, answers);
    search = new Search(room, back, notices, fx);
  }

  BackPagination back() {
    return back;
  }

  ForwardPagination forward() {
    return forward;
  }

  Jump jump() {
    return jump;
  }

  Search search() {
    return search;
  }

  /** Nobody waits for what was asked: another room shows. */
  void cancel() {
    jump.cancel();
    search.cancel();
  }
}
