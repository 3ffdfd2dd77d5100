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
import dev.levelup.chat.protocol.RoomActivityEvent;
import dev.levelup.chat.protocol.RoomActivityEvent.News;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.UserId;
import java.util.List;
import javafx.collections.MapChangeListener;

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

  /** Something has happened in a room that is not joined. */
  public void news(RoomActivityEvent event) {
    News news = event.news();
    if (news != null && isOfInterest(news.userId())) {
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

  private boolean isOfInterest(UserId author) {
    return !author.equals(self) && !ignored.contains(author);
  }

  private void put(Alert alert) {
    if (isWanted(alert)) {
      alerts.put(alert);
    }
  }
}
