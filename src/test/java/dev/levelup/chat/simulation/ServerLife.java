package dev.levelup.chat.simulation;

import com.google.gson.JsonObject;
import dev.levelup.chat.protocol.Member;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.bus.Bus;
import dev.levelup.chat.server.bus.LocalBus;
import dev.levelup.chat.server.cluster.ClusterPublisher;
import dev.levelup.chat.server.cluster.Elsewhere;
import dev.levelup.chat.server.cluster.LocalSockets;
import dev.levelup.chat.server.cluster.PeerEventHandler;
import dev.levelup.chat.server.domain.ChatEvent;
import dev.levelup.chat.server.domain.activity.Activities;
import dev.levelup.chat.server.domain.activity.OnlineMembers;
import dev.levelup.chat.server.domain.activity.OnlineUsers;
import dev.levelup.chat.server.domain.activity.ReadMarks;
import dev.levelup.chat.server.domain.messages.HistoryService;
import dev.levelup.chat.server.domain.services.Services;
import dev.levelup.chat.server.socket.ActivityFeed;
import dev.levelup.chat.server.socket.Broadcaster;
import dev.levelup.chat.server.socket.ChatGateway;
import dev.levelup.chat.server.socket.ChatSession;
import dev.levelup.chat.server.socket.Departures;
import dev.levelup.chat.server.socket.PresenceFeed;
import dev.levelup.chat.server.socket.ReadFeed;
import dev.levelup.chat.server.socket.RoomAdmission;
import dev.levelup.chat.server.socket.RoomsChangedFeed;
import dev.levelup.chat.server.socket.SocketExpiry;
import dev.levelup.chat.server.socket.TypingFeed;
import dev.levelup.chat.server.socketio.Admission;
import dev.levelup.chat.server.socketio.DisconnectReason;
import dev.levelup.chat.server.socketio.Event;
import dev.levelup.chat.server.socketio.Handshake;
import dev.levelup.chat.server.socketio.MemorySocket;
import dev.levelup.chat.server.socketio.Peer;
import dev.levelup.chat.server.socketio.Reply;
import dev.levelup.chat.server.socketio.Rooms;
import dev.levelup.chat.server.socketio.Socket;
import dev.levelup.chat.server.store.MemoryDatabase;
import dev.levelup.chat.server.store.RoomNumbers;
import dev.levelup.chat.server.store.Store;
import java.net.InetAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A server process from its start to its kill, put together as in the program. Each call is over
 * before another begins: what the program does on several threads at once, its own tests prove.
 */
final class ServerLife {
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
  private static final Peer PEER = new Peer(InetAddress.getLoopbackAddress(), null);

  final String name;
  final Services services;
  final MemberSteps members;
  final Rooms<ChatSession> rooms = ChatSession.rooms();
  private final SimulatedThreads threads;
  private final Spread spread;
  private final Store store;
  private final ChatGateway gateway;
  private final Map<Socket<ChatSession>, ServerConnection> visitors = new LinkedHashMap<>();
  private final Optional<SimulatedBus.End> end;

  /**
   * Starts on what the database has.
   *
   * @param commits is given each commit, and runs it or throws
   * @param spread is told of all that is committed
   * @param shared the bus to the other servers on the database; empty where there is no other
   */
  ServerLife(
      String name,
      Scheduler scheduler,
      MemoryDatabase database,
      Consumer<Runnable> commits,
      Optional<SimulatedBus> shared,
      Spread spread) {
    this.name = name;
    this.spread = spread;
    threads = new SimulatedThreads(scheduler);
    store = database.open(threads::soon, commits);
    end = shared.map(bus -> bus.connect(name, threads.clock));
    Bus bus = end.<Bus>map(own -> own.bus).orElseGet(LocalBus::new);
    OnlineUsers online = new OnlineUsers(threads.clock);
    LocalSockets here = localSockets(bus, online);
    ClusterPublisher publisher = new ClusterPublisher(here, new Elsewhere(bus));
    services =
        ServerParts.services(
            store, threads.clock, scheduler.chance(), event -> tell(publisher, event), online);
    members = new MemberSteps(services);
    PeerEventHandler peers =
        new PeerEventHandler(here, services.auth(), services.rooms(), threads.worker());
    bus.listen(peers);
    gateway =
        new ChatGateway(
            services, rooms, here.admission(), here.expiry(), here.reads(), here.typing());
    if (shared.isPresent()) {
      threads.every(BETWEEN_LOOKS, peers::look);
    }
    threads.every(BETWEEN_LOOKS, here.presence()::look);
    threads.every(OnlineUsers.REPORT, here.presence()::tell);
  }

  private LocalSockets localSockets(Bus bus, OnlineUsers online) {
    HistoryService history = new HistoryService(store);
    Broadcaster broadcaster = new Broadcaster(rooms, history::missed, threads::later);
    RoomAdmission admission = new RoomAdmission(rooms, broadcaster, new Elsewhere(bus));
    return new LocalSockets(
        broadcaster,
        admission,
        new SocketExpiry(threads.clock, threads::schedule),
        new ActivityFeed(rooms, admission, new Activities(store), threads::later),
        new ReadFeed(
            rooms,
            admission,
            new ReadMarks(store, threads.clock),
            threads::later,
            new Elsewhere(bus)),
        new TypingFeed(rooms, new Elsewhere(bus)),
        new RoomsChangedFeed(rooms, new Activities(store), threads::later),
        new PresenceFeed(rooms, admission, new OnlineMembers(store, online), new Elsewhere(bus)),
        new Departures(rooms, new Elsewhere(bus), threads::later));
  }

  /** Where it dies just after a commit, nobody hears of that. */
  private void tell(ClusterPublisher publisher, ChatEvent event) {
    if (event instanceof ChatEvent.Durable durable) {
      spread.begins(this, durable);
    }
    if (!isOver()) {
      threads.scheduler.note(name + " has " + event);
      publisher.told(event);
    }
  }

  boolean isOver() {
    return threads.haveEnded();
  }

  /** What it still does reaches nobody. */
  void end() {
    threads.end();
    end.ifPresent(SimulatedBus.End::end);
    List.copyOf(visitors.values()).forEach(connection -> connection.line.end());
  }

  /** Lets a visitor in, or refuses it. */
  void connect(ServerConnection connection, String token) {
    JsonObject auth = new JsonObject();
    auth.addProperty("token", token);
    switch (gateway.connect(new Handshake(auth, PEER)).toCompletableFuture().join()) {
      case Admission.Admitted<ChatSession>(ChatSession session) -> admit(connection, session);
      case Admission.Refused<ChatSession> _ -> connection.refused();
    }
  }

  private void admit(ServerConnection connection, ChatSession session) {
    Optional<Socket<ChatSession>> admitted = MemorySocket.admit(rooms, session, connection);
    admitted.ifPresentOrElse(
        socket -> {
          visitors.put(socket, connection);
          connection.accepted(this, socket);
          gateway.connected(socket);
        },
        connection.line::end);
  }

  /** A visitor is gone. */
  void lost(Socket<ChatSession> socket, DisconnectReason why) {
    if (!isOver() && visitors.remove(socket) != null) {
      MemorySocket.leave(rooms, socket);
      gateway.disconnected(socket, why);
    }
  }

  /** A visitor says something. */
  void hear(Socket<ChatSession> socket, Event event, Reply reply) {
    threads.scheduler.note(
        name
            + " hears "
            + socket.session().identity().userName()
            + ": "
            + event.name()
            + " "
            + event.payload());
    gateway.event(socket, event, reply);
  }

  /** Whether somebody in a room has not heard of all up to those numbers. */
  boolean lags(RoomId room, RoomNumbers numbers) {
    return rooms.members(room.toString()).stream()
        .map(visitors::get)
        .anyMatch(each -> each == null || each.lags(room, numbers));
  }

  /** Whether a user is in a room. */
  boolean lets(UserId user, RoomId room) {
    return rooms.of(user).stream().anyMatch(each -> rooms.contains(each, room.toString()));
  }

  /** Whether somebody is connected by that sign-in. */
  boolean isConnected(String signInId) {
    return visitors.keySet().stream()
        .anyMatch(each -> signInId.equals(each.session().identity().signInId()));
  }

  /** Members, each with whether this server takes them for online. */
  List<Member> withPresence(List<Member> members) {
    return members.stream().map(each -> each.withOnline(isOnline(each.id()))).toList();
  }

  /** Whether this server takes a user for online. */
  boolean isOnline(UserId user) {
    return services.online().users().isOnline(user);
  }
}
