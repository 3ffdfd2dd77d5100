package dev.levelup.chat.client.sync;

import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.client.sync.connection.ConnectionKeeper;
import dev.levelup.chat.client.sync.connection.Epochs;
import dev.levelup.chat.client.sync.room.Refusals;
import dev.levelup.chat.client.sync.room.RoomFirst;
import dev.levelup.chat.client.sync.room.RoomLists;
import dev.levelup.chat.client.sync.room.Rooms;

/** Dispatches the socket's events. On the FX thread. */
final class EventRouter {
  private final ConnectionKeeper keeper;
  private final Epochs epochs;
  private final RoomLists lists;
  private final Rooms rooms;
  private final RoomFirst roomFirst;
  private final Refusals refusals;

  EventRouter(
      ConnectionKeeper keeper,
      Epochs epochs,
      RoomLists lists,
      Rooms rooms,
      RoomFirst roomFirst,
      Refusals refusals) {
    this.keeper = keeper;
    this.epochs = epochs;
    this.lists = lists;
    this.rooms = rooms;
    this.roomFirst = roomFirst;
    this.refusals = refusals;
  }

  void route(SocketEvent event) {
    switch (event) {
      case SocketEvent.Connected connected -> {
        keeper.connected(connected.polling());
        epochs.online();
        rooms.online();
        roomFirst.then(lists::online);
      }
      case SocketEvent.Disconnected disconnected -> {
        keeper.disconnected(disconnected.byServer());
        roomFirst.cancel();
        epochs.offline();
        rooms.offline();
      }
      case SocketEvent.ConnectFailed _ -> keeper.connectFailed();
      case SocketEvent.TokenRefused _ -> keeper.tokenRefused();
      case SocketEvent.MessagePosted posted -> rooms.live(posted.message());
      case SocketEvent.MessageUpdated updated -> rooms.updated(updated.update());
      case SocketEvent.RoomHasChanged changed -> rooms.changed(changed.change());
      case SocketEvent.ClanClosed closed -> refusals.take(closed.reason());
      case SocketEvent.ErrorReported reported -> refusals.take(reported.error());
    }
  }
}
