package dev.levelup.chat.client.sync.room;

import dev.levelup.chat.client.cache.ChatStore;
import dev.levelup.chat.client.state.Timeline;
import dev.levelup.chat.client.sync.connection.FxAnswers;
import dev.levelup.chat.client.sync.connection.Retry;
import dev.levelup.chat.client.sync.history.MissedChanges;
import dev.levelup.chat.protocol.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Requests the changes that a joined room's timeline lacks, one request at a time until none is
 * lacking. The {@link CatchUp} requests those from before the join.
 */
final class ChangeRequests {
  private static final Logger LOG = LoggerFactory.getLogger(ChangeRequests.class);

  private final RoomEntry entry;
  private final MissedChanges changes;
  private final ChatStore store;
  private final FxAnswers answers;
  private final Retry retry;
  private boolean asking;

  /** Listens to the room for as long as the room exists. */
  ChangeRequests(
      RoomEntry entry, MissedChanges changes, ChatStore store, FxAnswers answers, Retry retry) {
    this.entry = entry;
    this.changes = changes;
    this.store = store;
    this.answers = answers;
    this.retry = retry;
    var _ = entry.room().accessProperty().subscribe(_ -> look());
    var _ = entry.timeline().numbers().lacksChangesProperty().subscribe(_ -> look());
  }

  private void look() {
    if (!asking && isLacking()) {
      asking = true;
      // Later: the event that told of a change may be about to deliver it.
      answers.soon(() -> true, this::askAnew);
    }
  }

  private boolean isLacking() {
    return entry.isJoined() && entry.timeline().numbers().lacksChangesProperty().get();
  }

  private void askAnew() {
    retry.reset();
    ask();
  }

  private void ask() {
    if (!isLacking()) {
      asking = false;
      return;
    }
    Timeline timeline = entry.timeline();
    long generation = entry.generation();
    answers.take(
        changes.ask(timeline, timeline.numbers().knownRevProperty().get()),
        () -> true,
        answer -> take(generation, answer),
        thrown -> {
          LOG.warn("Fetching the changes of {} failed; trying again later", entry.id(), thrown);
          askLater();
        });
  }

  private void askLater() {
    retry.later(() -> true, this::ask);
  }

  private void take(long generation, MissedChanges.Answer answer) {
    // Otherwise the next catch-up requests them: of the database as it is then.
    if (entry.isJoined() && entry.isCurrent(generation)) {
      merge(answer);
    }
    if (answer.upTo() > answer.asked()) {
      askAnew();
    } else {
      // A server that announces more changes than it returns would be asked without a pause.
      askLater();
    }
  }

  private void merge(MissedChanges.Answer answer) {
    answer.mergeInto(entry.timeline());
    if (!entry.timeline().loaded().isAttached()) {
      // The stored history is not updated while the reader is elsewhere, but must not contain
      // deleted text.
      answer.page().messages().stream().filter(Message::isDeleted).forEach(store::updateMessage);
    }
  }
}
