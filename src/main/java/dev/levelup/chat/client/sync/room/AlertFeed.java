package dev.levelup.chat.client.sync.room;

import dev.levelup.chat.client.state.Alert;
import dev.levelup.chat.client.state.Alerts;
import dev.levelup.chat.client.state.IgnoredPeople;
import dev.levelup.chat.client.state.MissedNews;
import dev.levelup.chat.client.state.RoomChoice;
import dev.levelup.chat.client.state.RoomChoices;
import dev.levelup.chat.client.state.UnreadRooms;
import dev.levelup.chat.client.state.UnreadSnapshot;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.Preview;
import dev.levelup.chat.protocol.ReadState;
import dev.levelup.chat.protocol.RoomActivity;
import dev.levelup.chat.protocol.RoomActivityEvent;
import dev.levelup.chat.protocol.RoomActivityEvent.News;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.UserId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.collections.MapChangeListener;
import org.jspecify.annotations.Nullable;

/**
 * Adds each message that is told live to the alerts, if the user wants to be notified of it, and
 * removes it once it is read on any device, edited away or deleted, or the room is muted. What
 * comes with a catch-up is no alert, but counted in a summary. On the FX thread.
 */
public final class AlertFeed {
  private final Alerts alerts;
  private final UnreadRooms unread;
  private final RoomChoices choices;
  private final IgnoredPeople ignored;
  private final UserId self;

  /** The largest number of a change in each room that was told or listed. */
  private final Map<RoomId, Long> revs = new HashMap<>();

  private UnreadSnapshot lastKnown = UnreadSnapshot.NOTHING;

  /**
   * @param ignored nobody is notified of their messages
   * @param self the user
   */
  public AlertFeed(
      Alerts alerts,
      RoomActivities activities,
      UnreadRooms unread,
      RoomChoices choices,
      IgnoredPeople ignored,
      UserId self) {
    this.alerts = alerts;
    this.unread = unread;
    this.choices = choices;
    this.ignored = ignored;
    this.self = self;
    MapChangeListener<RoomId, ReadState> read = change -> review(change.getKey());
    unread.states().addListener(read);
    MapChangeListener<RoomId, RoomChoice> chosen = change -> review(change.getKey());
    choices.all().addListener(chosen);
    activities.onListed(this::listed);
    activities.currentProperty().subscribe((_, isCurrent) -> catchUp(isCurrent));
  }

  private void catchUp(boolean isCurrent) {
    if (isCurrent) {
      alerts.setMissed(MissedNews.since(lastKnown, unread.snapshot(), choices));
    } else {
      lastKnown = unread.snapshot();
    }
  }

  private void review(RoomId room) {
    Alert alert = alerts.all().get(room);
    if (alert != null && !isWanted(alert)) {
      alerts.remove(room);
    }
  }

  private boolean isWanted(Alert alert) {
    ReadState state = unread.find(alert.room());
    return state != null
        && (alert.mention() ? state.mentions() : state.unread()) > 0
        && choices.get(alert.room()).notifiesOf(alert.mention());
  }

  /** What was changed while there was no connection is known by its number only. */
  private void listed(RoomId room, RoomActivity activity) {
    Long known = revs.get(room);
    heard(room, activity.lastRev());
    if (known != null && known < activity.lastRev()) {
      changed(room, activity.lastMessage());
    }
  }

  /** The server has another database now, with numbers of its own. */
  public void startOver() {
    revs.clear();
    lastKnown = UnreadSnapshot.NOTHING;
  }

  private void heard(RoomId room, long rev) {
    revs.merge(room, rev, Math::max);
  }

  /** Something has happened in a room that is not joined. */
  public void news(RoomActivityEvent event) {
    heard(event.room(), event.activity().lastRev());
    News news = event.news();
    if (news == null) {
      changed(event.room(), event.activity().lastMessage());
    } else if (isOfInterest(news.userId())) {
      put(
          new Alert(
              event.room(),
              news.seq(),
              news.mention(),
              news.userName(),
              news.preview(),
              List.of()));
    }
  }

  /** A message was broadcast in a room that is joined; it is counted as unread already. */
  public void posted(Message message) {
    if (isOfInterest(message.userId())) {
      put(
          new Alert(
              message.room(),
              message.seq(),
              message.mentions().include(self),
              message.userName(),
              Preview.of(message.content()),
              message.attachments()));
    }
  }

  /** A message in a room that is joined was edited or deleted, or somebody has reacted to it. */
  public void updated(Message message) {
    heard(message.room(), message.rev());
    Alert alert = alerts.all().get(message.room());
    if (alert != null && isAbout(alert, message) && !saysTheSame(alert, message)) {
      alerts.remove(message.room());
    }
  }

  /**
   * So many messages of a joined room were changed that the server does not tell which: the one
   * that shows may be among them, and no words are better than words that are gone.
   */
  public void changed(RoomId room) {
    alerts.remove(room);
  }

  /** Which unread message was edited or deleted is told only if it is the newest one. */
  private void changed(RoomId room, @Nullable Message newest) {
    Alert alert = alerts.all().get(room);
    if (alert != null
        && (newest == null || !isAbout(alert, newest) || !saysTheSame(alert, newest))) {
      alerts.remove(room);
    }
  }

  private static boolean isAbout(Alert alert, Message message) {
    return Objects.equals(alert.seq(), message.seq());
  }

  private static boolean saysTheSame(Alert alert, Message message) {
    return !message.isDeleted() && alert.preview().equals(Preview.of(message.content()));
  }

  private boolean isOfInterest(UserId author) {
    return !author.equals(self) && !ignored.contains(author);
  }

  private void put(Alert alert) {
    if (isWanted(alert)) {
      alerts.put(alert);
    }
  }
}
