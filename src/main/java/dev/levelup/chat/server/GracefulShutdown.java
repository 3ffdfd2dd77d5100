package dev.levelup.chat.server;

import dev.levelup.chat.server.netty.HttpPort;
import dev.levelup.chat.server.socketio.SocketIoServer;
import dev.levelup.chat.server.store.Store;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shuts a server down: commits, acknowledges and broadcasts all accepted writes, then closes the
 * connections. Clients treat that as a lost connection and reconnect.
 */
record GracefulShutdown(
    HttpPort port, SocketIoServer<?> sockets, ServerThreads threads, Store store)
    implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(GracefulShutdown.class);
  private static final long COMMIT_SECONDS = 2;

  /** Blocks for some seconds at most; a step that takes longer is abandoned. */
  @Override
  public void close() {
    try {
      port.stopAccepting();
      sockets.stopReading();
      threads.finishSockets();
      awaitCommits();
      sockets.flush();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Writes are committed and broadcast in order, so this one completes after all accepted ones. */
  private void awaitCommits() throws InterruptedException {
    try {
      store.write(_ -> true).get(COMMIT_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      LOG.warn("The last messages were not committed in time", e);
    }
  }
}
