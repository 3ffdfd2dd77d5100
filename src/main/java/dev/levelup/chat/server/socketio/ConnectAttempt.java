package dev.levelup.chat.server.socketio;

import dev.levelup.chat.server.socketio.engine.CloseReason;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * One CONNECT packet and the application's response to it: calls the application on worker threads,
 * through the connection's mailbox.
 */
final class ConnectAttempt<S> {
  private final Connection<S> connection;
  private final SocketIoServer<S> server;
  private final Handshake handshake;

  /** Set on the home loop, once, if the attempt is admitted. */
  private volatile @Nullable Socket<S> socket;

  ConnectAttempt(Connection<S> connection, SocketIoServer<S> server, Handshake handshake) {
    this.connection = connection;
    this.server = server;
    this.handshake = handshake;
  }

  @Nullable Socket<S> socket() {
    return socket;
  }

  void admit(Socket<S> admitted) {
    socket = admitted;
  }

  /**
   * Requests admission. Completes when the response was sent and, if admitted, the application was
   * called.
   */
  CompletionStage<?> ask() {
    return admission()
        .handleAsync(this::settle, connection::execute)
        .thenAcceptAsync(ConnectAttempt::announce, server.workers());
  }

  private CompletionStage<Admission<S>> admission() {
    try {
      return server.application().connect(handshake);
    } catch (RuntimeException e) {
      return CompletableFuture.failedStage(e);
    }
  }

  private ConnectAttempt<S> settle(@Nullable Admission<S> admission, @Nullable Throwable error) {
    connection.settle(this, admission, error);
    return this;
  }

  private void announce() {
    Socket<S> admitted = socket;
    if (admitted != null) {
      server.application().connected(admitted);
    }
  }

  /**
   * Passes on an event; drops it if the attempt was refused, or the server has disconnected the
   * socket.
   */
  void hear(SocketPacket packet) {
    Socket<S> admitted = socket;
    if (admitted == null || admitted.isDismissed()) {
      return;
    }
    try {
      Event event = EventParser.parse(packet);
      server.application().event(admitted, event, new AckReply(admitted, packet.ackId()));
    } catch (UnfitPacketException _) {
      server.application().unfitEvent(admitted, new AckReply(admitted, packet.ackId()));
    } catch (MalformedPacketException _) {
      admitted.dismiss();
      connection.execute(() -> connection.fail(CloseReason.PARSE_ERROR));
    }
  }
}
