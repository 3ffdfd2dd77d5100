package dev.levelup.chat.server.socketio;

import com.google.gson.JsonObject;
import dev.levelup.chat.server.netty.HttpCall;
import dev.levelup.chat.server.netty.LoopTimer;
import dev.levelup.chat.server.socketio.engine.CloseReason;
import dev.levelup.chat.server.socketio.engine.EnginePacket;
import dev.levelup.chat.server.socketio.engine.EngineSession;
import dev.levelup.chat.server.socketio.engine.SessionListener;
import dev.levelup.chat.server.socketio.engine.SharedPacket;
import dev.levelup.chat.server.socketio.engine.Sids;
import io.netty.channel.EventLoop;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is spoken over one session: at most one socket at a time, in the main namespace. Confined to
 * the session's home loop, save {@link #execute}, {@link #home} and what a worker is told to do.
 */
final class Connection<S> implements SessionListener {
  private static final Logger log = LoggerFactory.getLogger(Connection.class);

  /** How many events may wait for a socket's slow handler before its client is not read further. */
  private static final int MAX_WAITING = 32;

  private sealed interface Phase<S> {}

  private record Idle<S>() implements Phase<S> {}

  /** The application has been asked for admission; what comes meanwhile waits. */
  private record Asking<S>(Mailbox<Socket<S>> mailbox) implements Phase<S> {}

  private record Connected<S>(Mailbox<Socket<S>> mailbox, Socket<S> socket) implements Phase<S> {}

  private final EngineSession session;
  private final HttpCall request;
  private final SocketIoServer<S> server;
  private final PacketReader reader = new PacketReader();
  private final LoopTimer connectTimeout;
  private Phase<S> phase = new Idle<>();

  Connection(EngineSession session, HttpCall request, SocketIoServer<S> server) {
    this.session = session;
    this.request = request;
    this.server = server;
    this.connectTimeout = session.newTimer();
    awaitConnect();
  }

  private void awaitConnect() {
    connectTimeout.start(server.options().connectTimeout(), session::close);
  }

  @Override
  public void text(String message) {
    try {
      accept(reader.text(message));
    } catch (MalformedPacketException _) {
      session.fail(CloseReason.PARSE_ERROR);
    }
  }

  @Override
  public void binary(byte[] message) {
    try {
      accept(reader.binary(message));
    } catch (MalformedPacketException _) {
      session.fail(CloseReason.PARSE_ERROR);
    }
  }

  @Override
  public void closed(CloseReason reason) {
    connectTimeout.cancel();
    end(DisconnectReason.of(reason));
  }

  private void accept(@Nullable SocketPacket packet) throws MalformedPacketException {
    if (packet == null) {
      awaitAttachments();
      return;
    }
    switch (packet.type()) {
      case CONNECT -> connect(packet);
      case DISCONNECT -> {
        mailbox(packet);
        end(DisconnectReason.CLIENT_DISCONNECT);
        awaitConnect();
      }
      case EVENT, BINARY_EVENT -> {
        if (mailbox(packet).add(socket -> hear(socket, packet))) {
          session.pauseReading();
        }
      }
      case ACK, BINARY_ACK -> mailbox(packet); // and that is all: we ask for none
      case CONNECT_ERROR -> throw new MalformedPacketException("a packet for clients only");
    }
  }

  /** Nothing is kept for somebody who has not even asked to connect. */
  private void awaitAttachments() throws MalformedPacketException {
    if (phase instanceof Idle) {
      throw new MalformedPacketException("not connected");
    }
  }

  /** Where a packet belongs that takes a socket, or at least the hope of one. */
  private Mailbox<Socket<S>> mailbox(SocketPacket packet) throws MalformedPacketException {
    if (!packet.namespace().equals(SocketPacket.MAIN_NAMESPACE)) {
      throw new MalformedPacketException("not connected there");
    }
    return switch (phase) {
      case Idle<S> _ -> throw new MalformedPacketException("not connected");
      case Asking<S>(Mailbox<Socket<S>> mailbox) -> mailbox;
      case Connected<S>(Mailbox<Socket<S>> mailbox, Socket<S> _) -> mailbox;
    };
  }

  private void connect(SocketPacket packet) throws MalformedPacketException {
    if (!packet.namespace().equals(SocketPacket.MAIN_NAMESPACE)) {
      session.send(PacketEncoder.connectError(packet.namespace(), "Invalid namespace"));
      return;
    }
    if (!(phase instanceof Idle)) {
      throw new MalformedPacketException("connected already");
    }
    Handshake handshake = new Handshake(auth(packet.json()), request);
    Runnable relieved = () -> session.execute(session::resumeReading);
    Asking<S> asking = new Asking<>(new Mailbox<>(server.workers(), MAX_WAITING, relieved));
    phase = asking;
    var _ =
        CompletableFuture.supplyAsync(
                () -> server.application().connect(handshake), server.workers())
            .thenCompose(Function.identity())
            .whenComplete(
                (admission, error) -> session.execute(() -> settle(asking, admission, error)));
  }

  private static @Nullable JsonObject auth(String json) throws MalformedPacketException {
    if (json.isEmpty()) {
      return null;
    }
    if (StrictJson.parse(json) instanceof JsonObject auth) {
      return auth;
    }
    throw new MalformedPacketException("a CONNECT that carries no object");
  }

  private void settle(
      Asking<S> asking, @Nullable Admission<S> admission, @Nullable Throwable error) {
    if (!phase.equals(asking)) {
      return; // the client has gone meanwhile
    }
    switch (admission) {
      case Admission.Admitted<S>(S admitted) -> admit(asking.mailbox(), admitted);
      case Admission.Refused<S>(String message) -> refuse(message);
      case null -> {
        log.error("an admission failed", error);
        refuse("Server error");
      }
    }
  }

  private void admit(Mailbox<Socket<S>> mailbox, S admitted) {
    connectTimeout.cancel();
    Socket<S> socket = new Socket<>(Sids.next(), admitted, this);
    phase = new Connected<>(mailbox, socket);
    server.rooms().admit(socket);
    session.send(PacketEncoder.connect(socket.id()));
    mailbox.start(socket, server.application()::connected);
  }

  private void refuse(String message) {
    phase = new Idle<>();
    session.send(PacketEncoder.connectError(SocketPacket.MAIN_NAMESPACE, message));
    session.resumeReading();
  }

  /** Tells the application of an event. On a worker thread. */
  private void hear(Socket<S> socket, SocketPacket packet) {
    if (socket.isDismissed()) {
      return;
    }
    try {
      Event event = EventParser.parse(packet);
      server.application().event(socket, event, new AckReply(socket, packet.ackId()));
    } catch (MalformedPacketException _) {
      socket.dismiss();
      session.execute(() -> session.fail(CloseReason.PARSE_ERROR));
    }
  }

  /** The socket has been dismissed: tells the client, and closes the session. */
  void disconnect(Socket<S> socket) {
    if (isCurrent(socket)) {
      session.send(PacketEncoder.disconnect());
      session.close();
    }
  }

  private void end(DisconnectReason reason) {
    if (phase instanceof Connected<S>(Mailbox<Socket<S>> mailbox, Socket<S> socket)) {
      socket.gone();
      server.rooms().evict(socket);
      mailbox.add(gone -> server.application().disconnected(gone, reason));
    }
    phase = new Idle<>();
    session.resumeReading();
  }

  private boolean isCurrent(Socket<S> socket) {
    return phase instanceof Connected<S> connected && connected.socket() == socket;
  }

  void send(Socket<S> from, List<EnginePacket> packets) {
    if (isCurrent(from)) {
      packets.forEach(session::send);
    }
  }

  void send(Socket<S> from, SharedPacket packet) {
    if (isCurrent(from)) {
      session.send(packet);
    }
  }

  EventLoop home() {
    return session.home();
  }

  void execute(Runnable task) {
    session.execute(task);
  }
}
