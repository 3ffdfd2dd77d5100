package dev.levelup.chat.client.sync;

import dev.levelup.chat.client.net.Gateway;
import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.client.sync.connection.Backoff;
import dev.levelup.chat.client.sync.connection.ConnectionKeeper;
import dev.levelup.chat.client.sync.connection.NetworkWatch;
import dev.levelup.chat.client.sync.connection.ServerLink;
import dev.levelup.chat.client.sync.connection.SleepWatch;
import dev.levelup.chat.client.sync.connection.TokenRenewal;
import java.util.function.Consumer;

/** The services of one {@link Chat} that keep it connected, wired. On the FX thread. */
final class ChatConnection {
  private final ConnectionKeeper keeper;
  private final TokenRenewal renewal;
  private final NetworkWatch network;
  private final SleepWatch sleep;
  private final Consumer<SocketEvent> events;

  /**
   * Not connected yet.
   *
   * @param events is told of a loss that the socket does not report
   */
  ChatConnection(
      ServerLink link,
      Gateway gateway,
      ChatRooms.Environment environment,
      Consumer<SocketEvent> events) {
    this.events = events;
    keeper =
        new ConnectionKeeper(
            link.session(),
            link.socket(),
            link.connection(),
            new Backoff(environment.random()),
            environment.clock(),
            environment.fx());
    renewal = new TokenRenewal(link.session(), environment.fx());
    network = new NetworkWatch(gateway, link.connection(), keeper, environment.fx());
    sleep = new SleepWatch(environment.clock(), environment.fx(), this::replace);
  }

  ConnectionKeeper keeper() {
    return keeper;
  }

  void start() {
    keeper.start();
    renewal.start();
    network.start();
    sleep.start();
  }

  void close() {
    network.close();
    sleep.close();
    renewal.close();
    keeper.close();
  }

  /** Replaces the connection by a new one. */
  void replace() {
    keeper.drop();
    events.accept(new SocketEvent.Disconnected(SocketEvent.Ending.BY_CLIENT));
    keeper.tryAgain();
  }
}
