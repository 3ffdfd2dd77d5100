package dev.levelup.chat.client.live;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.fake.Tokens;
import dev.levelup.chat.protocol.ApiError;
import dev.levelup.chat.protocol.ClanList;
import dev.levelup.chat.protocol.CommunityList;
import dev.levelup.chat.protocol.HistoryPage;
import dev.levelup.chat.protocol.Membership;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageContent;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.MessageState;
import dev.levelup.chat.protocol.Pagination;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.SocketEvents;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.WireJson;
import dev.levelup.chat.server.netty.Endpoint;
import dev.levelup.chat.server.netty.Exchange;
import dev.levelup.chat.server.netty.HttpAnswer;
import dev.levelup.chat.server.netty.HttpCall;
import dev.levelup.chat.server.netty.HttpPort;
import dev.levelup.chat.server.netty.HttpPortOptions;
import dev.levelup.chat.server.socketio.Admission;
import dev.levelup.chat.server.socketio.DisconnectReason;
import dev.levelup.chat.server.socketio.Event;
import dev.levelup.chat.server.socketio.Handshake;
import dev.levelup.chat.server.socketio.Reply;
import dev.levelup.chat.server.socketio.Rooms;
import dev.levelup.chat.server.socketio.Socket;
import dev.levelup.chat.server.socketio.SocketIoApplication;
import dev.levelup.chat.server.socketio.SocketIoServer;
import dev.levelup.chat.server.socketio.engine.EngineOptions;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A server with only the core: no acknowledgements, {@code seq}, accounts or error codes. The token
 * determines the user; only {@code mallory} is refused, and only {@code alice} is a member of the
 * clan.
 */
final class CoreServer implements SocketIoApplication<String>, AutoCloseable {
  static final RoomId LOBBY = RoomId.community("lobby");
  static final RoomId CLAN = RoomId.clan("raiders");

  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final Rooms<String> rooms = new Rooms<>(token -> token, Integer.MAX_VALUE);
  private final List<Socket<String>> connected = new CopyOnWriteArrayList<>();
  private final List<Message> messages;
  private final HttpPort port;
  private final boolean isSecure;
  private volatile boolean mute;
  private volatile String lobbyName = LOBBY.id();

  /**
   * Starts a server.
   *
   * @param number 0 for a free port
   * @param messages the history; new messages are added to it
   * @param webSockets whether it accepts WebSockets
   */
  CoreServer(int number, List<Message> messages, boolean webSockets) throws IOException {
    this(HttpPortOptions.of("127.0.0.1", number), messages, webSockets);
  }

  CoreServer(HttpPortOptions where, List<Message> messages, boolean webSockets) throws IOException {
    this.messages = messages;
    isSecure = where.tls() != null;
    Endpoint sockets = new SocketIoServer<>(patient(), this, rooms, workers);
    port =
        HttpPort.open(
            where,
            List.of(webSockets ? sockets : new WithoutWebSockets(sockets)),
            call -> CompletableFuture.completedFuture(answer(call)));
  }

  /** A slow client may take long to read large messages. */
  private static EngineOptions patient() {
    EngineOptions usual = EngineOptions.standard();
    return new EngineOptions(
        usual.pingInterval(),
        usual.pingTimeout(),
        usual.maxPayload(),
        64 * usual.maxBacklogBytes(),
        usual.maxSessions(),
        usual.upgradeTimeout(),
        usual.connectTimeout());
  }

  static String token(String name) {
    return Tokens.naming("u-" + name, name);
  }

  URI url() {
    return URI.create((isSecure ? "https" : "http") + "://127.0.0.1:" + port.port());
  }

  /** Lists its community with this name from now on. */
  void nameLobby(String name) {
    lobbyName = name;
  }

  /** Stores messages from now on without broadcasting them. */
  void mute() {
    mute = true;
  }

  /** Sends any event to a room. */
  void broadcast(RoomId room, Event event) {
    rooms.broadcast(room.toString(), event);
  }

  /** Whether any client is in the room. */
  boolean isIn(RoomId room) {
    return !rooms.members(room.toString()).isEmpty();
  }

  /** The number of connections so far. */
  int connections() {
    return connected.size();
  }

  /** Closes every connection, as a server does when a token expires. */
  void endAll() {
    connected.forEach(Socket::disconnect);
  }

  /** A user posts a message. */
  synchronized void say(String author, RoomId room, String content) {
    User user = TestMessage.user(author);
    Instant now = Instant.now();
    MessageId id = new MessageId("m%05d".formatted(messages.size()));
    Message message =
        new Message(id, room, null, user, now, null, MessageState.first(content, now));
    messages.add(message);
    if (!mute) {
      rooms.broadcast(
          room.toString(),
          Event.of(room.kind().newMessageEvent(), WireJson.gson().toJsonTree(message)));
    }
  }

  @Override
  public CompletionStage<Admission<String>> connect(Handshake handshake) {
    JsonObject auth = Objects.requireNonNullElseGet(handshake.auth(), JsonObject::new);
    String name = name(auth.has("token") ? auth.get("token").getAsString() : "");
    return CompletableFuture.completedStage(
        name.isEmpty() ? new Admission.Refused<>("Invalid token") : new Admission.Admitted<>(name));
  }

  @Override
  public void connected(Socket<String> socket) {
    connected.add(socket);
  }

  @Override
  public void event(Socket<String> socket, Event event, Reply reply) {
    for (RoomKind kind : RoomKind.values()) {
      JsonObject payload = event.payload().getAsJsonObject();
      if (payload.has(kind.idField())) {
        RoomId room = new RoomId(kind, payload.get(kind.idField()).getAsString());
        take(socket, event.name(), room, payload);
      }
    }
  }

  private void take(Socket<String> socket, String event, RoomId room, JsonObject payload) {
    RoomKind kind = room.kind();
    if (event.equals(kind.joinEvent())) {
      if (mayEnter(socket.session(), room)) {
        rooms.join(socket, room.toString());
      } else {
        tell(socket, SocketEvents.CLAN_ACCESS_DENIED, "Not a member");
      }
    } else if (event.equals(kind.leaveEvent())) {
      rooms.leave(socket, room.toString());
    } else if (event.equals(kind.sendEvent())) {
      String content = payload.get("content").getAsString();
      if (!rooms.contains(socket, room.toString())) {
        tell(socket, SocketEvents.ERROR, "Not in " + kind.word());
      } else if (content.equals("forbidden") || content.length() > MessageContent.MAX_LENGTH) {
        tell(socket, SocketEvents.ERROR, "That is not allowed");
      } else {
        say(socket.session(), room, content);
      }
    }
  }

  private static void tell(Socket<String> socket, String event, String message) {
    JsonElement payload = WireJson.gson().toJsonTree(new ApiError(null, message));
    if (event.equals(SocketEvents.CLAN_ACCESS_DENIED)) {
      payload.getAsJsonObject().addProperty("code", "NOT_MEMBER");
    }
    socket.emit(event, payload);
  }

  @Override
  public void disconnected(Socket<String> socket, DisconnectReason reason) {}

  private HttpAnswer answer(HttpCall call) {
    String bearer = Objects.requireNonNullElse(call.header("Authorization"), "");
    String name = name(bearer.replace("Bearer ", ""));
    List<String> path = call.segments();
    if (name.isEmpty()) {
      return HttpAnswer.json(401, "{\"message\":\"Invalid token\"}");
    }
    return switch (String.join("/", path)) {
      case "api/communities" -> json(new CommunityList(List.of(info(LOBBY, lobbyName)), null));
      case "api/clans" -> json(new ClanList(List.of(info(CLAN, CLAN.id())), null));
      case "api/clans/raiders/membership/u-alice" -> json(new Membership(true));
      case "api/clans/raiders/membership/u-bob" -> json(new Membership(false));
      case "api/communities/lobby/messages" -> json(page(LOBBY, call));
      case "api/clans/raiders/messages" ->
          mayEnter(name, CLAN) ? json(page(CLAN, call)) : HttpAnswer.empty(403);
      default -> HttpAnswer.empty(404);
    };
  }

  private static RoomInfo info(RoomId room, String name) {
    return new RoomInfo(room.id(), name, null, null, null);
  }

  private synchronized HistoryPage page(RoomId room, HttpCall call) {
    int page = Integer.parseInt(Objects.requireNonNullElse(call.query("page"), "1"));
    int limit = Integer.parseInt(Objects.requireNonNullElse(call.query("limit"), "10"));
    List<Message> all = messages.stream().filter(each -> each.room().equals(room)).toList();
    int end = Math.max(0, all.size() - (page - 1) * limit);
    int start = Math.max(0, end - limit);
    return new HistoryPage(all.subList(start, end), new Pagination(start > 0, all.size()));
  }

  private static HttpAnswer json(Object answer) {
    return HttpAnswer.json(200, WireJson.gson().toJson(answer));
  }

  private static boolean mayEnter(String name, RoomId room) {
    return room.kind() == RoomKind.COMMUNITY || name.equals("alice");
  }

  /** The name in a token; empty if the token is refused. */
  private static String name(String token) {
    return List.of("alice", "bob").stream()
        .filter(each -> token(each).equals(token))
        .findFirst()
        .orElse("");
  }

  @Override
  public void close() {
    port.close();
    workers.close();
  }

  /** A proxy that does not support WebSockets. */
  private record WithoutWebSockets(Endpoint sockets) implements Endpoint {
    @Override
    public String path() {
      return sockets.path();
    }

    @Override
    public void serve(Exchange exchange) {
      if ("websocket".equals(exchange.call().query("transport"))) {
        exchange.answer(HttpAnswer.empty(403));
      } else {
        sockets.serve(exchange);
      }
    }
  }
}
