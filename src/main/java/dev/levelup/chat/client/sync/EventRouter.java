package dev.levelup.chat.client.sync;

import dev.levelup.chat.client.net.SocketEvent;

/** Where a socket's event goes, on the FX thread. */
final class EventRouter {
  private final ConnectionKeeper keeper;
  private final RoomLists lists;
  private final RoomOpener opener;
  private final Denial denial;
  private final Arrivals arrivals;
  private final ServerErrors errors;

  EventRouter(
      ConnectionKeeper keeper,
      RoomLists lists,
      RoomOpener opener,
      Denial denial,
      Arrivals arrivals,
      ServerErrors errors) {
    this.keeper = keeper;
    this.lists = lists;
    this.opener = opener;
    this.denial = denial;
    this.arrivals = arrivals;
    this.errors = errors;
  }

  void route(SocketEvent event) {
    switch (event) {
      case SocketEvent.Connected connected -> {
        keeper.connected(connected.polling());
        opener.online();
        lists.reloadIfFailed();
      }
      case SocketEvent.Disconnected disconnected -> {
        keeper.disconnected(disconnected.byServer());
        opener.offline();
      }
      case SocketEvent.ConnectFailed failed -> keeper.connectFailed();
      case SocketEvent.TokenRefused refused -> keeper.tokenRefused();
      case SocketEvent.MessagePosted posted -> arrivals.live(posted.message());
      case SocketEvent.ClanClosed closed -> denial.closed(closed.reason());
      case SocketEvent.ErrorReported reported -> errors.take(reported.error());
    }
  }
}
