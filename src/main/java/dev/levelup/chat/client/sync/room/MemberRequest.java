package dev.levelup.chat.client.sync.room;

import dev.levelup.chat.client.net.HistoryService;
import dev.levelup.chat.client.state.Members;
import dev.levelup.chat.client.state.Presence;
import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.sync.connection.Failures;
import dev.levelup.chat.client.sync.connection.FxAnswers;
import dev.levelup.chat.protocol.Member;
import java.time.Duration;
import java.util.List;

/**
 * Loads the members of one room: one request at a time, and after each a pause, so that a large
 * room in which many come and go costs about a page a second. On the FX thread.
 */
final class MemberRequest {
  /** The pause for each page of the answer. */
  static final Duration REST = Duration.ofSeconds(1);

  private final RoomState room;
  private final Members members;
  private final Presence presence;
  private final HistoryService history;
  private final FxAnswers answers;
  private long question;
  private boolean busy;
  private boolean outdated = true;
  private boolean watched;

  MemberRequest(RoomState room, HistoryService history, FxAnswers answers) {
    this.room = room;
    this.members = room.members();
    this.presence = room.presence();
    this.history = history;
    this.answers = answers;
    room.accessProperty().subscribe(_ -> leaveUnlessJoined());
  }

  /** Whether the list shows: it is kept up to date then. */
  void setWatched(boolean shows) {
    watched = shows;
    if (shows) {
      load();
    }
  }

  /** Requests them, unless what is known is current, or on its way. */
  void load() {
    if (outdated && !busy) {
      request();
    }
  }

  /** Requests them now. */
  void reload() {
    busy = false;
    outdated = true;
    load();
  }

  /** The members may have changed. */
  void changed() {
    outdated = true;
    if (watched) {
      load();
    }
  }

  /** Whoever is not in the room hears nothing of those who are online. */
  private void leaveUnlessJoined() {
    if (!isJoined()) {
      outdated |= busy || !presence.online().isEmpty();
      presence.forget();
    }
  }

  private boolean isJoined() {
    return room.access() instanceof RoomAccess.Joined;
  }

  /** The server's database was replaced. */
  void startOver() {
    question++;
    busy = false;
    members.forget();
    changed();
  }

  private void request() {
    long asked = ++question;
    busy = true;
    outdated = false;
    members.begin();
    boolean hearsEvents = isJoined();
    answers.take(
        history.members(room.id()),
        () -> asked == question,
        all -> take(all, hearsEvents),
        this::fail);
  }

  /**
   * Takes the answer.
   *
   * @param isComplete whether the events since the request are known: otherwise it says nothing of
   *     who is online, and is repeated once the user is in the room
   */
  private void take(List<Member> all, boolean isComplete) {
    members.show(all);
    outdated |= !isComplete;
    if (!outdated) {
      presence.listed(all);
    }
    rest(1 + all.size() / HistoryService.MEMBERS_PAGE);
  }

  private void fail(Throwable thrown) {
    // The member after whom the next page begins may have left: then there is news of it.
    if (!outdated) {
      members.fail(Failures.of(thrown));
    }
    rest(1);
  }

  private void rest(int pages) {
    long asked = question;
    answers.later(REST.multipliedBy(pages), () -> asked == question, this::endRest);
  }

  private void endRest() {
    busy = false;
    if (watched) {
      load();
    }
  }
}
