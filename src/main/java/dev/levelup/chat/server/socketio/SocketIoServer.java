package dev.levelup.chat.server.socketio;

import dev.levelup.chat.server.logging.LogThrottle;
import dev.levelup.chat.server.netty.Endpoint;
import dev.levelup.chat.server.netty.Exchange;
import dev.levelup.chat.server.netty.HttpAnswer;
import dev.levelup.chat.server.socketio.engine.EngineOptions;
import dev.levelup.chat.server.socketio.engine.EngineServer;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves an application over Socket.IO, on the path {@code /socket.io/} of an HTTP port.
 *
 * @param <S> the application's data for a socket
 */
public final class SocketIoServer<S> implements Endpoint {
  private static final Logger LOG = LoggerFactory.getLogger(SocketIoServer.class);

  private static final int LINES_PER_MINUTE = 10;

  private final EngineOptions options;
  private final SocketIoApplication<S> application;
  private final Executor workers;
  private final Rooms<S> rooms;
  private final EngineServer engine;
  private final LogThrottle throttled = new LogThrottle(LOG, LINES_PER_MINUTE);

  /**
   * @param rooms the rooms of this server's sockets only
   * @param workers run the application's calls, which may block there
   */
  public SocketIoServer(
      EngineOptions options, SocketIoApplication<S> application, Rooms<S> rooms, Executor workers) {
    this.rooms = rooms;
    this.options = options;
    this.application = application;
    this.workers = task -> runUnlessStopped(workers, task);
    this.engine =
        new EngineServer(
            options, (session, request) -> new Connection<>(session, Peer.of(request), this));
  }

  /** Workers that are stopped before the port is closed are not an error. */
  private static void runUnlessStopped(Executor workers, Runnable task) {
    try {
      workers.execute(task);
    } catch (RejectedExecutionException e) {
      LOG.debug("Dropped a task: the workers have stopped", e);
    }
  }

  Rooms<S> rooms() {
    return rooms;
  }

  /** How many clients have a session, connected or not. */
  public int sessionCount() {
    return engine.sessionCount();
  }

  /** How many of them use a transport: {@code polling} or {@code websocket}. */
  public int sessionCount(String transport) {
    return engine.sessionCount(transport);
  }

  /**
   * Stops reading from all clients, as far as possible, permanently: the server is about to stop.
   */
  public void stopReading() throws InterruptedException {
    engine.stopReading();
  }

  /** Flushes everything that was sent to clients before. Blocks for a moment. */
  public void flush() throws InterruptedException {
    engine.flush();
  }

  /** For faults that clients can cause as often as they like. */
  LogThrottle log() {
    return throttled;
  }

  EngineOptions options() {
    return options;
  }

  SocketIoApplication<S> application() {
    return application;
  }

  Executor workers() {
    return workers;
  }

  @Override
  public String path() {
    return "/socket.io/";
  }

  @Override
  public int maxBodyBytes() {
    return options.maxPayload();
  }

  @Override
  public HttpAnswer foreignAnswer() {
    return EngineServer.FORBIDDEN;
  }

  @Override
  public void serve(Exchange exchange) {
    engine.serve(exchange);
  }
}
