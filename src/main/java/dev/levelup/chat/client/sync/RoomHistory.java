package dev.levelup.chat.client.sync;

import dev.levelup.chat.client.state.FxThread;
import dev.levelup.chat.client.state.Notices;
import dev.levelup.chat.client.state.OpenRoom;

/** The ways through one room's history. */
final class RoomHistory {
  private final BackPagination back;
  private final ForwardPagination forward;
  private final Jump jump;
  private final MessageLookup lookup;

  RoomHistory(ServerLink link, OpenRoom room, Notices notices, FxThread fx) {
    FxAnswers answers = new FxAnswers(fx);
    back = new BackPagination(link.session(), link.history(), room, answers);
    forward = new ForwardPagination(link.history(), room, answers);
    jump = new Jump(link.history(), room, forward, notices, answers);
    lookup = new MessageLookup(room, back, notices, fx);
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

  MessageLookup lookup() {
    return lookup;
  }

  /** Nobody waits for what was asked: another room shows. */
  void cancel() {
    jump.cancel();
    lookup.cancel();
  }
}
