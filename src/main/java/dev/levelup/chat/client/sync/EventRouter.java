package dev.levelup.chat.client.sync;

import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.client.sync.connection.ConnectionKeeper;
import dev.levelup.chat.client.sync.connection.Epochs;
import dev.levelup.chat.client.sync.keep.Keeping;
import dev.levelup.chat.client.sync.room.AfterRoomEntry;
import dev.levelup.chat.client.sync.room.AlertFeed;
import dev.levelup.chat.client.sync.room.ComingsFeed;
import dev.levelup.chat.client.sync.room.ErrorEvents;
import dev.levelup.chat.client.sync.room.MemberRequests;
import dev.levelup.chat.client.sync.room.MentionRequests;
import dev.levelup.chat.client.sync.room.RoomActivities;
import dev.levelup.chat.client.sync.room.RoomLists;
import dev.levelup.chat.client.sync.room.Rooms;
import dev.levelup.chat.client.sync.search.SearchRequests;
import dev.levelup.chat.protocol.Message;

/** Dispatches the socket's events. On the FX thread. */
final class EventRouter {
  private final ConnectionKeeper keeper;
  private final Epochs epochs;
  private final RoomLists lists;
  private final RoomActivities activities;
  private final MemberRequests members;
  private final Rooms rooms;
  private final ComingsFeed comings;
  private final AfterRoomEntry afterRoomEntry;
  private final ErrorEvents errors;
  private final AlertFeed alerts;
  private final SearchRequests search;
  private final MentionRequests mentions;
  private final Keeping keeping;

  EventRouter(
      ConnectionKeeper keeper,
      Epochs epochs,
      RoomLists lists,
      MemberRequests members,
      Rooms rooms,
      ComingsFeed comings,
      AfterRoomEntry afterRoomEntry,
      ErrorEvents errors,
      AlertFeed alerts,
      SearchRequests search,
      MentionRequests mentions,
      Keeping keeping) {
    this.keeper = keeper;
    this.epochs = epochs;
    this.lists = lists;
    this.activities = lists.activities();
    this.members = members;
    this.rooms = rooms;
    this.comings = comings;
    this.afterRoomEntry = afterRoomEntry;
    this.errors = errors;
    this.alerts = alerts;
    this.search = search;
    this.mentions = mentions;
    this.keeping = keeping;
  }

  void route(SocketEvent event) {
    switch (event) {
      case SocketEvent.Connected connected -> {
        keeper.connected(connected.polling());
        epochs.online();
        activities.online();
        members.changed();
        comings.online();
        rooms.online();
        search.again();
        afterRoomEntry.then(lists::online);
      }
      case SocketEvent.Disconnected disconnected -> {
        keeper.disconnected(disconnected.byServer());
        afterRoomEntry.cancel();
        epochs.offline();
        activities.offline();
        rooms.offline();
        search.again();
      }
      case SocketEvent.ConnectFailed _ -> keeper.connectFailed();
      case SocketEvent.TokenRefused _ -> keeper.tokenRefused();
      case SocketEvent.MessagesPosted posted -> {
        rooms.live(posted.room(), posted.messages());
        search.posted(posted.messages());
        posted.messages().forEach(this::posted);
      }
      case SocketEvent.MessageUpdated updated -> {
        reloadListsIf(rooms.updated(updated.update()));
        alerts.updated(updated.update().message());
        search.updated(updated.update().message());
        mentions.take(updated.update().message());
        keeping.updated(updated.update());
      }
      case SocketEvent.RoomHasChanged changed -> {
        reloadListsIf(rooms.changed(changed.change()));
        alerts.changed(changed.change().room());
        search.again();
        keeping.heard(changed.change().room(), 0, changed.change().lastRev());
      }
      case SocketEvent.RoomHasNews news -> {
        activities.take(news.event());
        alerts.news(news.event());
        mentions.take(news.event());
        keeping.heard(news.event());
      }
      case SocketEvent.RoomWasRead read -> activities.take(read.read());
      case SocketEvent.UserTypes types -> rooms.types(types.typing());
      case SocketEvent.MembersPresent present -> rooms.present(present.change());
      case SocketEvent.UserCame came -> comings.came(came.user());
      case SocketEvent.UserLeft left -> {
        rooms.left(left.user().userId());
        comings.left(left.user());
      }
      case SocketEvent.RoomsHaveChanged _ -> {
        lists.changed();
        members.changed();
      }
      case SocketEvent.RoomClosed closed -> errors.take(closed.reason());
      case SocketEvent.ErrorReported reported -> errors.take(reported.error());
    }
  }

  private void posted(Message message) {
    activities.posted(message);
    alerts.posted(message);
    mentions.take(message);
    keeping.posted(message);
  }

  private void reloadListsIf(boolean theyAreOutdated) {
    if (theyAreOutdated) {
      lists.changed();
    }
  }
}
