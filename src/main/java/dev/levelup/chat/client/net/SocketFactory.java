package dev.levelup.chat.client.net;

import io.socket.client.IO;
import io.socket.client.Socket;
import java.util.Map;
import java.util.function.Supplier;

/** Creates Socket.IO sockets to one server, each for one attempt over one transport. */
final class SocketFactory {
  /** A frozen server must not delay the next try by Socket.IO's default of 20 s. */
  private static final long CONNECT_MILLIS = 5_000;

  private final ServerAddress server;
  private final Supplier<ServerClients> clients;
  private final PacedWebSockets pace = new PacedWebSockets();

  SocketFactory(ServerAddress server, Supplier<ServerClients> clients) {
    this.server = server;
    this.clients = clients;
  }

  /** Sets whether the window is visible; true at first. */
  void setSeen(boolean seen) {
    pace.setSeen(seen);
  }

  /** A socket that is not connected yet. */
  Socket make(String token, boolean polling) {
    IO.Options options = new IO.Options();
    // A shared manager would stay in memory for ever, with the options of its first socket.
    options.forceNew = true;
    options.reconnection = false;
    options.timeout = CONNECT_MILLIS;
    options.transports = new String[] {polling ? "polling" : "websocket"};
    options.upgrade = false;
    options.path = server.base().encodedPath() + "socket.io";
    options.auth = Map.of("token", token);
    options.callFactory = clients.get();
    options.webSocketFactory = pace.over(new CloseAnsweringWebSockets(clients.get()));
    return IO.socket(server.origin().uri(), options);
  }
}
