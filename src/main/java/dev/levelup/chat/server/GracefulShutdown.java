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
 * The end of a server that is told to end: what was accepted is committed, acknowledged and told to
 * everybody before the connections close. Clients take that for a lost connection, and come again.
 */
record GracefulShutdown(
    HttpPort port, SocketIoServer<?> sockets, ServerThreads threads, Store store)
    implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(GracefulShutdown.class);
  private static final long COMMIT_SECONDS = 2;

  /** Blocks, for some seconds at most; what took longer is done without being told. */
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

  /** Writes are committed and told in their order: this one is behind all that were accepted. */
  private void awaitCommits() throws InterruptedException {
    try {
      store.write(_ -> true).get(COMMIT_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      LOG.warn("the last messages were not committed in time", e);
    }
  }
}
