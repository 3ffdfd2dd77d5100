package dev.levelup.chat.server.socketio;

import dev.levelup.chat.server.netty.Endpoint;
import dev.levelup.chat.server.netty.Exchange;
import dev.levelup.chat.server.socketio.engine.EngineOptions;
import java.util.concurrent.Executor;

/**
 * Serves an application over Socket.IO, on the path {@code /socket.io/} of an HTTP port.
 *
 * @param <S> what the application keeps of a socket
 */
public final class SocketIoServer<S> implements Endpoint {
  private final Rooms<S> rooms = new Rooms<>();

  /**
   * @param workers runs the calls of the application, which may block there
   */
  public SocketIoServer(
      EngineOptions options, SocketIoApplication<S> application, Executor workers) {}

  /** The rooms of this server's sockets. */
  public Rooms<S> rooms() {
    return rooms;
  }

  @Override
  public String path() {
    return "/socket.io/";
  }

  @Override
  public void serve(Exchange exchange) {}
}
