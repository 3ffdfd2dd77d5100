package dev.levelup.chat.simulation;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.client.net.WireEvents;
import dev.levelup.chat.protocol.AttachmentId;
import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.JoinAck;
import dev.levelup.chat.protocol.MessageUpdate;
import dev.levelup.chat.protocol.ReadAck;
import dev.levelup.chat.protocol.ReadState;
import dev.levelup.chat.protocol.RoomChanged;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomRead;
import dev.levelup.chat.protocol.SendAck;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.socket.ChatSession;
import dev.levelup.chat.server.socketio.DisconnectReason;
import dev.levelup.chat.server.socketio.Event;
import dev.levelup.chat.server.socketio.MemorySocket;
import dev.levelup.chat.server.socketio.Reply;
import dev.levelup.chat.server.socketio.Socket;
import dev.levelup.chat.server.store.RoomNumbers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The server's end of a line. What goes over it is what the program sends, as far as the wire of
 * this world has it.
 */
final class ServerConnection implements MemorySocket.Client {
  /** What a server can do to the one at the other end. */
  interface Client {
    void accepted();

    void refused();

    void expelled();

    void hears(SocketEvent event);

    void lost();
  }

  final Network.Line line;
  private final Scheduler scheduler;
  private final Wire wire;
  private final Client client;
  private final Stays stays;
  private @Nullable ServerLife life;
  private @Nullable Socket<ChatSession> socket;

  ServerConnection(Scheduler scheduler, Network network, Wire wire, Client client) {
    this.scheduler = scheduler;
    this.wire = wire;
    this.client = client;
    line = network.line(client::lost, () -> lost(DisconnectReason.TRANSPORT_CLOSE));
    stays = new Stays(scheduler, this::toString);
  }

  /** The client comes to a server; once only, even where the line doubles it. */
  void connect(ServerLife server, String token) {
    if (life == null) {
      server.connect(this, token);
    }
  }

  void refused() {
    tell(Client::refused);
  }

  void accepted(ServerLife by, Socket<ChatSession> as) {
    life = by;
    socket = as;
    tell(Client::accepted);
  }

  /** Whether it is connected with a server that is up. */
  boolean isMet() {
    return life != null && !life.isOver() && socket != null && socket.isConnected();
  }

  /** The server; empty before it has let the client in. */
  Optional<ServerLife> server() {
    return Optional.ofNullable(life);
  }

  /** Whether it was not told of all up to those numbers. */
  boolean lags(RoomId room, RoomNumbers numbers) {
    return stays.lags(room, numbers);
  }

  private void lost(DisconnectReason why) {
    if (life != null && socket != null) {
      life.lost(socket, why);
    }
  }

  @Override
  public void isDisconnected() {
    tell(Client::expelled);
    lost(DisconnectReason.SERVER_DISCONNECT);
  }

  @Override
  public void hears(Event event) {
    var decoder = WireEvents.byName().get(event.name());
    if (decoder != null) {
      SocketEvent decoded = decoder.apply(event.payload());
      stays.hear(decoded);
      wire.told(oneOrOneOfMany(decoded)).ifPresent(told -> tell(to -> to.hears(told)));
    }
  }

  /** Some changes are told by their number alone, as where there are many. */
  private SocketEvent oneOrOneOfMany(SocketEvent event) {
    return event instanceof SocketEvent.MessageUpdated(MessageUpdate update)
            && scheduler.between(Duration.ZERO, Duration.ofMillis(5)).isZero()
        ? new SocketEvent.RoomHasChanged(
            new RoomChanged(update.message().room(), update.message().rev()))
        : event;
  }

  private void tell(Consumer<Client> what) {
    line.down(() -> what.accept(client));
  }

  /** The client joins a room. */
  void join(RoomId room, Consumer<JoinAck> answer) {
    say(
        room.kind().joinEvent(),
        payload(room),
        wire -> {
          JoinAck ack = JoinAck.decode(wire);
          tell(_ -> answer.accept(ack));
        });
    if (life != null && socket != null && isIn(room)) {
      UserId user = socket.session().identity().userId();
      stays.begin(room, life.services.rooms().enter(user, room));
    }
  }

  /** The client leaves a room. */
  void leave(RoomId room) {
    stays.end(room);
    say(
        room.kind().leaveEvent(),
        payload(room),
        wire -> tellState(room, ReadAck.decode(wire), _ -> {}));
  }

  /** The client moves the user's read mark. */
  void mark(String event, RoomId room, long seq, Consumer<ReadAck> answer) {
    JsonObject payload = payload(room);
    payload.addProperty("seq", seq);
    say(event, payload, wire -> tellState(room, ReadAck.decode(wire), answer));
  }

  /** The state goes the way of the events, and then the acknowledgement, as in the program. */
  private void tellState(RoomId room, ReadAck ack, Consumer<ReadAck> answer) {
    tell(
        to -> {
          if (ack instanceof ReadAck.Done(Optional<ReadState> state)) {
            state.ifPresent(now -> to.hears(new SocketEvent.RoomWasRead(new RoomRead(room, now))));
          }
          answer.accept(ack);
        });
  }

  /** The client sends a message. */
  void send(
      RoomId room,
      String content,
      @Nullable ClientMessageId id,
      List<AttachmentId> attachments,
      Consumer<SendAck> answer) {
    if (isMet() && !isIn(room) && !stays.isClosed(room)) {
      scheduler.violated(this + " sends into a room that is not joined: " + content);
    }
    JsonObject payload = payload(room);
    payload.addProperty("content", content);
    if (id != null) {
      payload.addProperty("clientMessageId", id.value());
    }
    if (!attachments.isEmpty()) {
      JsonArray ids = new JsonArray();
      attachments.forEach(each -> ids.add(each.value()));
      payload.add("attachmentIds", ids);
    }
    say(
        room.kind().sendEvent(),
        payload,
        wire -> {
          SendAck ack = SendAck.decode(wire);
          tell(_ -> answer.accept(ack));
        });
  }

  private boolean isIn(RoomId room) {
    return life != null && socket != null && life.rooms.contains(socket, room.toString());
  }

  private static JsonObject payload(RoomId room) {
    JsonObject payload = new JsonObject();
    payload.addProperty(room.kind().idField(), room.id());
    return payload;
  }

  private void say(String event, JsonObject payload, Consumer<JsonElement> answer) {
    if (life != null && socket != null && isMet()) {
      life.hear(socket, Event.of(event, payload), new Answer(answer));
    }
  }

  /** The acknowledgement, which a core server does not give. */
  private final class Answer implements Reply {
    private final Consumer<JsonElement> answer;

    private Answer(Consumer<JsonElement> answer) {
      this.answer = answer;
    }

    @Override
    public boolean isWanted() {
      return wire == Wire.FULL;
    }

    @Override
    public void send(List<JsonElement> args, List<byte[]> attachments) {
      if (isWanted()) {
        answer.accept(args.getFirst());
      }
    }
  }

  @Override
  public String toString() {
    return socket == null ? "somebody" : socket.session().identity().userName();
  }
}
