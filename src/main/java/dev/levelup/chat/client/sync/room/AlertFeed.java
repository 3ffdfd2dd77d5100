package dev.levelup.chat.client.sync.room;

import dev.levelup.chat.client.state.Alert;
import dev.levelup.chat.client.state.Alerts;
import dev.levelup.chat.client.state.UnreadRooms;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.Preview;
import dev.levelup.chat.protocol.ReadState;
import dev.levelup.chat.protocol.RoomActivityEvent;
import dev.levelup.chat.protocol.RoomActivityEvent.News;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.UserId;
import javafx.collections.MapChangeListener;

/**
 * Adds each mention that is told live to the alerts, and removes it once it is read on any device,
 * edited away or deleted. What comes with a catch-up is no alert. On the FX thread.
 */
public final class AlertFeed {
  private final Alerts alerts;
  private final UnreadRooms unread;
  private final UserId self;

  /**
   * @param self the user
   */
  public AlertFeed(Alerts alerts, UnreadRooms unread, UserId self) {
    this.alerts = alerts;
    this.unread = unread;
    this.self = self;
    MapChangeListener<RoomId, ReadState> changed = change -> changed(change.getKey());
    unread.states().addListener(changed);
  }

  private void changed(RoomId room) {
    if (!hasMentions(room)) {
      alerts.remove(room);
    }
  }

  private boolean hasMentions(RoomId room) {
    ReadState state = unread.find(room);
    return state != null && state.mentions() > 0;
  }

  /** Something has happened in a room that is not joined. */
  public void news(RoomActivityEvent event) {
    News news = event.news();
    if (news != null && news.mention() && event.activity().read().mentions() > 0) {
      alerts.put(new Alert(event.room(), news.seq(), news.userName(), news.preview()));
    }
  }

  /** A message was broadcast in a room that is joined; it is counted as unread already. */
  public void posted(Message message) {
    boolean isOthers = !message.userId().equals(self);
    if (isOthers && message.mentions().include(self) && hasMentions(message.room())) {
      String preview = Preview.of(message.content());
      alerts.put(new Alert(message.room(), message.seq(), message.userName(), preview));
    }
  }
}
