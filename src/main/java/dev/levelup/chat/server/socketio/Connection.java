package dev.levelup.chat.server.socketio;

import com.google.gson.JsonObject;
import dev.levelup.chat.server.netty.LoopTimer;
import dev.levelup.chat.server.socketio.engine.CloseReason;
import dev.levelup.chat.server.socketio.engine.EnginePacket;
import dev.levelup.chat.server.socketio.engine.EngineSession;
import dev.levelup.chat.server.socketio.engine.SessionListener;
import dev.levelup.chat.server.socketio.engine.SharedPacket;
import dev.levelup.chat.server.socketio.engine.Sids;
import io.netty.channel.EventLoop;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

/**
 * The Socket.IO protocol over one session: at most one socket at a time, in the main namespace.
 * Confined to the session's home loop, except {@link #execute} and {@link #home}.
 */
final class Connection<S> implements SessionListener, Carrier<S> {
  /** How many events may wait for a slow handler before reading from the client pauses. */
  private static final int MAX_WAITING = 32;

  /** A larger event counts as several. */
  private static final int USUAL_EVENT_BYTES = 2048;

  /** How many refused CONNECTs a client may send before it has to open another session. */
  private static final int MAX_REFUSALS = 10;

  private static final String TOO_MANY = "Too many connections";

  /** It is parsed on the event loop, and a token is much shorter. */
  private static final int MAX_AUTH_LENGTH = 16 * 1024;

  private final EngineSession session;
  private final Peer peer;
  private final SocketIoServer<S> server;
  private final PacketReader reader = new PacketReader();
  private final Mailbox mailbox;
  private final LoopTimer connectTimeout;

  /** Null until the client sends CONNECT; has no socket until admitted. */
  private @Nullable ConnectAttempt<S> visit;

  private int refusals;

  Connection(EngineSession session, Peer peer, SocketIoServer<S> server) {
    this.session = session;
    this.peer = peer;
    this.server = server;
    this.mailbox =
        new Mailbox(server.workers(), MAX_WAITING, () -> execute(session::resumeReading));
    this.connectTimeout = session.newTimer();
    awaitConnect();
  }

  private void awaitConnect() {
    session.unsettle();
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
    logFault(reason);
    end(DisconnectReason.of(reason));
  }

  /** The client's input is not logged: it may be a token or a message. */
  private void logFault(CloseReason reason) {
    switch (reason) {
      case TRANSPORT_ERROR, PARSE_ERROR, BACKLOG_FULL ->
          server.log().log(Level.INFO, reason.name(), ending(reason));
      case SERVER_CLOSE, TRANSPORT_CLOSE, PING_TIMEOUT, PLACE_GIVEN_AWAY -> {}
    }
  }

  private String ending(CloseReason reason) {
    return "ended a session from " + peer.address() + ": " + reason;
  }

  /**
   * @param packet null while its attachments are incomplete
   */
  private void accept(@Nullable SocketPacket packet) throws MalformedPacketException {
    if (packet == null) {
      current(); // nothing is stored for a client that has not sent CONNECT
      return;
    }
    switch (packet.type()) {
      case CONNECT -> connect(packet);
      case DISCONNECT -> {
        visit(packet);
        end(DisconnectReason.CLIENT_DISCONNECT);
        awaitConnect();
      }
      case EVENT, BINARY_EVENT -> {
        ConnectAttempt<S> addressed = visit(packet);
        pauseIf(mailbox.add(size(packet), () -> addressed.hear(packet)));
      }
      case ACK, BINARY_ACK -> visit(packet); // the server requests no acknowledgements
      case CONNECT_ERROR -> throw new MalformedPacketException("a packet for clients only");
    }
  }

  private static int size(SocketPacket packet) {
    int bytes = packet.attachments().stream().mapToInt(each -> each.length).sum();
    return 1 + (packet.json().length() + bytes) / USUAL_EVENT_BYTES;
  }

  private ConnectAttempt<S> visit(SocketPacket addressed) throws MalformedPacketException {
    if (!addressed.namespace().equals(SocketPacket.MAIN_NAMESPACE)) {
      throw new MalformedPacketException("not connected there");
    }
    return current();
  }

  private ConnectAttempt<S> current() throws MalformedPacketException {
    if (visit == null) {
      throw new MalformedPacketException("not connected");
    }
    return visit;
  }

  private void connect(SocketPacket packet) throws MalformedPacketException {
    if (!packet.namespace().equals(SocketPacket.MAIN_NAMESPACE)) {
      refuse(packet.namespace(), "Invalid namespace");
      return;
    }
    if (visit != null) {
      throw new MalformedPacketException("connected already");
    }
    try {
      ConnectAttempt<S> asking =
          new ConnectAttempt<>(this, server, new Handshake(auth(packet.json()), peer));
      visit = asking;
      pauseIf(mailbox.addUntilDone(asking::ask));
    } catch (UnfitPacketException _) {
      refuse(SocketPacket.MAIN_NAMESPACE, "Invalid payload");
    }
  }

  private static @Nullable JsonObject auth(String json)
      throws MalformedPacketException, UnfitPacketException {
    if (json.length() > MAX_AUTH_LENGTH) {
      throw new UnfitPacketException("a CONNECT that carries too much");
    }
    if (json.isEmpty()) {
      return null;
    }
    if (StrictJson.parse(json) instanceof JsonObject auth) {
      return auth;
    }
    throw new MalformedPacketException("a CONNECT that carries no object");
  }

  private void pauseIf(boolean full) {
    if (full) {
      session.pauseReading();
    }
  }

  /** Receives the application's response or its failure. */
  void settle(
      ConnectAttempt<S> asking, @Nullable Admission<S> admission, @Nullable Throwable error) {
    if (visit != asking) {
      return; // the client has disconnected meanwhile
    }
    switch (admission) {
      case Admission.Admitted<S>(S admitted) -> admit(asking, admitted);
      case Admission.Refused<S>(String message) -> refuseVisit(message);
      case null -> {
        server.log().error("Admitting a client failed", Objects.requireNonNull(error));
        refuseVisit("Server error");
      }
    }
  }

  private void admit(ConnectAttempt<S> asking, S admitted) {
    Socket<S> socket = new Socket<>(Sids.next(), admitted, this);
    if (!server.rooms().admit(socket)) {
      refuseVisit(TOO_MANY);
      return;
    }
    connectTimeout.cancel();
    session.settle();
    asking.admit(socket);
    session.send(PacketEncoder.connect(socket.id()));
  }

  private void refuseVisit(String message) {
    visit = null;
    refuse(SocketPacket.MAIN_NAMESPACE, message);
  }

  private void refuse(String namespace, String message) {
    session.send(PacketEncoder.connectError(namespace, message));
    refusals++;
    if (refusals == MAX_REFUSALS) {
      session.close();
    }
  }

  @Override
  public void disconnect(Socket<S> socket) {
    if (isCurrent(socket)) {
      session.send(PacketEncoder.disconnect());
      session.close();
    }
  }

  void fail(CloseReason reason) {
    session.fail(reason);
  }

  private void end(DisconnectReason reason) {
    Socket<S> socket = visit == null ? null : visit.socket();
    visit = null;
    if (socket != null) {
      socket.gone();
      server.rooms().evict(socket);
      mailbox.add(() -> server.application().disconnected(socket, reason));
    }
  }

  private boolean isCurrent(Socket<S> socket) {
    return visit != null && visit.socket() == socket;
  }

  @Override
  public void send(Socket<S> from, List<EnginePacket> packets) {
    if (isCurrent(from)) {
      packets.forEach(session::send);
    }
  }

  @Override
  public void send(Socket<S> from, SharedPacket packet) {
    if (isCurrent(from)) {
      session.send(packet);
    }
  }

  /** The event loop that the connection is confined to. */
  @Override
  public EventLoop home() {
    return session.home();
  }

  @Override
  public void execute(Runnable task) {
    session.execute(task);
  }
}
