package dev.levelup.chat.client.sync;

import dev.levelup.chat.client.net.HistoryService;
import dev.levelup.chat.client.state.CurrentRoom;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.Notices;
import dev.levelup.chat.client.state.OpenRoom;
import dev.levelup.chat.client.state.Paging;
import dev.levelup.chat.client.state.Timeline;
import dev.levelup.chat.protocol.HistoryPage;
import dev.levelup.chat.protocol.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Puts the timeline elsewhere in the room's history, at once and as a whole. */
final class Jump {
  private final HistoryService history;
  private final CurrentRoom current;
  private final ForwardPagination forward;
  private final Notices notices;
  private final Answers answers;
  private long asked;

  Jump(
      HistoryService history,
      CurrentRoom current,
      ForwardPagination forward,
      Notices notices,
      Answers answers) {
    this.history = history;
    this.current = current;
    this.forward = forward;
    this.notices = notices;
    this.answers = answers;
  }

  void to(long seq, Consumer<Object> there) {
    OpenRoom room = current.open();
    if (room == null) {
      return;
    }
    long mine = ++asked;
    Object key = keyOf(room.timeline(), seq);
    if (key != null) {
      there.accept(key);
      return;
    }
    int window = room.timeline().window();
    var upTo = history.before(room.id(), seq + 1, PageSize.USUAL);
    var after = history.after(room.id(), seq, PageSize.USUAL);
    answers.take(
        upTo.thenCombine(after, Surroundings::new),
        () -> mine == asked && isStill(room, window),
        around -> land(room.timeline(), seq, around, there),
        thrown -> notices.say(Failures.of(thrown)));
  }

  void toLatest(Runnable there) {
    OpenRoom room = current.open();
    if (room == null) {
      return;
    }
    long mine = ++asked;
    Timeline timeline = room.timeline();
    if (timeline.isAttached()) {
      there.run();
      return;
    }
    timeline.setNewerPaging(Paging.LOADING);
    int window = timeline.window();
    answers.take(
        history.page(room.id(), 1, PageSize.LARGEST),
        () -> mine == asked && isStill(room, window),
        page -> attach(timeline, page, there),
        thrown -> timeline.setNewerPaging(Paging.FAILED));
  }

  private boolean isStill(OpenRoom room, int window) {
    return current.open() == room && room.timeline().window() == window;
  }

  private void land(Timeline timeline, long seq, Surroundings around, Consumer<Object> there) {
    List<Message> messages = new ArrayList<>(around.upTo().messages());
    messages.addAll(around.after().messages());
    if (messages.stream().noneMatch(each -> isNumber(each, seq))) {
      notices.say(Failure.of(Failure.Kind.NOT_FOUND));
      return;
    }
    replace(timeline, messages, around.upTo(), around.after().pagination().hasMore());
    Object key = keyOf(timeline, seq);
    if (key != null) {
      there.accept(key);
    }
  }

  private void attach(Timeline timeline, HistoryPage newest, Runnable there) {
    replace(timeline, newest.messages(), newest, false);
    there.run();
  }

  private void replace(
      Timeline timeline, List<Message> messages, HistoryPage oldest, boolean hasNewer) {
    Paging older = oldest.pagination().hasMore() ? Paging.IDLE : Paging.EXHAUSTED;
    Message last = messages.isEmpty() ? null : messages.getLast();
    boolean behind = !hasNewer && ForwardPagination.isBehind(timeline, last);
    timeline.replace(messages, older, hasNewer || behind ? Paging.IDLE : Paging.EXHAUSTED);
    if (behind) {
      forward.loadNewer();
    }
  }

  private static @Nullable Object keyOf(Timeline timeline, long seq) {
    return timeline.keyOf(each -> isNumber(each, seq));
  }

  private static boolean isNumber(Message message, long seq) {
    Long number = message.seq();
    return number != null && number == seq;
  }

  private record Surroundings(HistoryPage upTo, HistoryPage after) {}
}
