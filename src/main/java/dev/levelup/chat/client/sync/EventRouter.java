package dev.levelup.chat.client.sync;

import dev.levelup.chat.client.net.SocketEvent;

/** Where a socket's event goes, on the FX thread. */
final class EventRouter {
  private final ConnectionKeeper keeper;
  private final Epochs epochs;
  private final RoomLists lists;
  private final RoomServices shown;
  private final Errands errands;
  private final RoomFirst roomFirst;
  private final ServerErrors errors;

  EventRouter(
      ConnectionKeeper keeper,
      Epochs epochs,
      RoomLists lists,
      RoomServices shown,
      Errands errands,
      RoomFirst roomFirst,
      ServerErrors errors) {
    this.keeper = keeper;
    this.epochs = epochs;
    this.lists = lists;
    this.shown = shown;
    this.errands = errands;
    this.roomFirst = roomFirst;
    this.errors = errors;
  }

  void route(SocketEvent event) {
    switch (event) {
      case SocketEvent.Connected connected -> {
        keeper.connected(connected.polling());
        epochs.online();
        shown.opener().online();
        errands.online();
        roomFirst.then(lists::online);
      }
      case SocketEvent.Disconnected disconnected -> {
        keeper.disconnected(disconnected.byServer());
        roomFirst.cancel();
        epochs.offline();
        shown.opener().offline();
        errands.offline();
      }
      case SocketEvent.ConnectFailed failed -> keeper.connectFailed();
      case SocketEvent.TokenRefused refused -> keeper.tokenRefused();
      case SocketEvent.MessagePosted posted -> {
        shown.arrivals().live(posted.message());
        errands.live(posted.message());
      }
      case SocketEvent.ClanClosed closed -> {
        if (!errands.closed(closed.reason())) {
          shown.denial().closed(closed.reason());
        }
      }
      case SocketEvent.ErrorReported reported -> errors.take(reported.error());
    }
  }
}
