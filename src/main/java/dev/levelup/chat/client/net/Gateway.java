package dev.levelup.chat.client.net;

import java.net.InetAddress;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Reaches servers. One for the life of the client; what it makes shares one pool of connections.
 */
public interface Gateway {
  /** For what is asked before there is a session. */
  AccountService accounts(ServerAddress server);

  /** For what is asked in a session's name. */
  HistoryService history(Session session);

  /**
   * A socket to a session's server, not connected yet.
   *
   * @param events gets what happens, on the socket's thread; must return at once
   */
  ChatSocket socket(Session session, Consumer<SocketEvent> events);

  /** The addresses that this machine has on networks now; empty while it is on none. */
  CompletableFuture<Set<InetAddress>> localAddresses();
}
