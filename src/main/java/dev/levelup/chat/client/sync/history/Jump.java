package dev.levelup.chat.client.sync.history;

import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.ItemKey;
import dev.levelup.chat.client.state.Notices;
import dev.levelup.chat.client.state.Paging;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.state.Timeline;
import dev.levelup.chat.client.sync.connection.Failures;
import dev.levelup.chat.client.sync.connection.FxAnswers;
import dev.levelup.chat.protocol.HistoryPage;
import dev.levelup.chat.protocol.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Moves the timeline to another place of its room's history, replacing all messages at once. */
final class Jump {
  private final HistoryPages pages;
  private final Timeline timeline;
  private final Confirmations confirmations;
  private final ForwardPagination forward;
  private final Notices notices;
  private final FxAnswers answers;
  private long asked;
  private boolean attaching;

  Jump(
      HistoryPages pages,
      RoomState room,
      Confirmations confirmations,
      ForwardPagination forward,
      Notices notices,
      FxAnswers answers) {
    this.pages = pages;
    this.timeline = room.timeline();
    this.confirmations = confirmations;
    this.forward = forward;
    this.notices = notices;
    this.answers = answers;
  }

  void to(long seq, Consumer<ItemKey> arrived) {
    cancel();
    long mine = asked;
    ItemKey key = keyOf(seq);
    if (key != null) {
      arrived.accept(key);
      return;
    }
    int window = timeline.loaded().window();
    var upTo = pages.before(seq + 1, PageSize.USUAL);
    var after = pages.after(seq, PageSize.USUAL);
    answers.take(
        upTo.thenCombine(after, Surroundings::new),
        () -> isStill(mine, window),
        around -> land(seq, around, arrived),
        thrown -> notices.say(Failures.of(thrown)));
  }

  void toLatest(Runnable arrived) {
    cancel();
    if (timeline.loaded().isAttached()) {
      arrived.run();
      return;
    }
    attaching = true;
    timeline.setNewerPaging(Paging.LOADING);
    long mine = asked;
    int window = timeline.loaded().window();
    answers.take(
        pages.newest(PageSize.LARGEST),
        () -> isStill(mine, window),
        page -> attach(page, arrived),
        _ -> notAttached(Paging.FAILED));
  }

  /** Cancels the pending request. */
  void cancel() {
    asked++;
    if (attaching) {
      notAttached(Paging.IDLE);
    }
  }

  private void notAttached(Paging now) {
    attaching = false;
    timeline.setNewerPaging(now);
  }

  private boolean isStill(long mine, int window) {
    return mine == asked && timeline.loaded().window() == window;
  }

  private void land(long seq, Surroundings around, Consumer<ItemKey> arrived) {
    List<Message> messages = new ArrayList<>(around.upTo().messages());
    messages.addAll(around.after().messages());
    if (messages.stream().noneMatch(each -> isNumber(each, seq))) {
      notices.say(Failure.of(Failure.Kind.NOT_FOUND));
      return;
    }
    boolean hasNewer = around.after().pagination().hasMore();
    replace(messages, around.upTo(), hasNewer, around.rev());
    ItemKey key = keyOf(seq);
    if (key != null) {
      arrived.accept(key);
    }
  }

  private void attach(HistoryPage newest, Runnable arrived) {
    attaching = false;
    replace(newest.messages(), newest, false, newest.pagination().rev());
    arrived.run();
  }

  private void replace(
      List<Message> messages, HistoryPage oldest, boolean hasNewer, @Nullable Long rev) {
    Paging older = oldest.pagination().hasMore() ? Paging.IDLE : Paging.EXHAUSTED;
    Message last = messages.isEmpty() ? null : messages.getLast();
    boolean behind = !hasNewer && ForwardPagination.isBehind(timeline, last);
    Paging newer = hasNewer || behind ? Paging.IDLE : Paging.EXHAUSTED;
    timeline.replace(confirmations.history(messages), older, newer, rev);
    if (behind) {
      forward.loadNewer();
    }
  }

  private @Nullable ItemKey keyOf(long seq) {
    return timeline.keyOf(each -> isNumber(each, seq));
  }

  private static boolean isNumber(Message message, long seq) {
    Long number = message.seq();
    return number != null && number == seq;
  }

  private record Surroundings(HistoryPage upTo, HistoryPage after) {
    /** The change up to which both are current. */
    @Nullable Long rev() {
      Long one = upTo.pagination().rev();
      Long other = after.pagination().rev();
      return one == null || other == null ? null : (Long) Math.min(one, other);
    }
  }
}
