package dev.levelup.chat.client.net;

import java.net.InetAddress;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Creates the services that reach servers. One instance per client; all its services share one
 * connection pool.
 */
public interface Gateway {
  /** For requests before there is a session. */
  AccountService accounts(ServerAddress server);

  /** For requests of a session. */
  HistoryService history(Session session);

  /** For a session's requests about its memberships. */
  MembershipService memberships(Session session);

  /** For a session's requests about the rooms that its user owns or moderates. */
  ModerationService moderation(Session session);

  /** For a session's downloads of attachments. */
  DownloadService downloads(Session session);

  /** For the files that a session sends. */
  UploadService uploads(Session session);

  /**
   * A socket to a session's server, not connected yet.
   *
   * @param events the listener, called on the socket's thread; must return at once
   */
  ChatSocket socket(Session session, Consumer<SocketEvent> events);

  /** The machine's present network addresses; empty while it is on no network. */
  CompletableFuture<Set<InetAddress>> localAddresses();
}
