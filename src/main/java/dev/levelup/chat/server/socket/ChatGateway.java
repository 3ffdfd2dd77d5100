package dev.levelup.chat.server.socket;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.EventLimits;
import dev.levelup.chat.server.domain.EventLimits.Verdict;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.Language;
import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.domain.RefusalTally;
import dev.levelup.chat.server.domain.RefusedException;
import dev.levelup.chat.server.domain.TextField;
import dev.levelup.chat.server.domain.activity.OnlineUsers;
import dev.levelup.chat.server.domain.auth.AuthService;
import dev.levelup.chat.server.domain.services.Services;
import dev.levelup.chat.server.socketio.Admission;
import dev.levelup.chat.server.socketio.DisconnectReason;
import dev.levelup.chat.server.socketio.Event;
import dev.levelup.chat.server.socketio.Handshake;
import dev.levelup.chat.server.socketio.Reply;
import dev.levelup.chat.server.socketio.Rooms;
import dev.levelup.chat.server.socketio.Socket;
import dev.levelup.chat.server.socketio.SocketIoApplication;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The chat as a Socket.IO application: admits clients with a valid token, and dispatches each event
 * of the contract to its handler. Other events are ignored.
 */
public final class ChatGateway implements SocketIoApplication<ChatSession> {
  private final AuthService auth;
  private final RefusalTally refusals;
  private final EventLimits limits;
  private final SocketExpiry expiry;
  private final OnlineUsers online;
  private final Set<String> sends =
      Arrays.stream(RoomKind.values()).map(RoomKind::sendEvent).collect(Collectors.toSet());
  private final Map<String, Consumer<ClientEvent>> handlers = new HashMap<>();

  public ChatGateway(
      Services services,
      Rooms<ChatSession> rooms,
      RoomAdmission door,
      SocketExpiry expiry,
      ReadFeed reads,
      TypingFeed typing) {
    this.auth = services.auth();
    this.refusals = services.refusals();
    this.limits = services.events();
    this.expiry = expiry;
    this.online = services.online().users();
    RoomEvents roomEvents = new RoomEvents(services, rooms, door, reads);
    JoinedRooms joined = new JoinedRooms(services.rooms(), rooms);
    MessageEvents messageEvents = new MessageEvents(joined, services.messages());
    handlers.put(RoomKind.COMMUNITY.joinEvent(), roomEvents::joinCommunity);
    handlers.put(RoomKind.CLAN.joinEvent(), roomEvents::joinClan);
    for (RoomKind kind : RoomKind.values()) {
      handlers.put(kind.leaveEvent(), event -> roomEvents.leave(event, kind));
      handlers.put(kind.readEvent(), event -> reads.read(event, kind));
      handlers.put(kind.markUnreadEvent(), event -> reads.markUnread(event, kind));
      handlers.put(kind.typingEvent(), event -> types(event, kind, joined, typing));
      handlers.put(kind.sendEvent(), event -> messageEvents.send(event, kind));
    }
  }

  private void types(ClientEvent event, RoomKind kind, JoinedRooms joined, TypingFeed typing) {
    RoomId room = event.room(kind);
    joined.require(event, room);
    typing.types(event, room, limits);
  }

  /** The known events. */
  Set<String> events() {
    return Set.copyOf(handlers.keySet());
  }

  @Override
  public CompletionStage<Admission<ChatSession>> connect(Handshake handshake) {
    return CompletableFuture.completedFuture(admission(handshake));
  }

  private Admission<ChatSession> admission(Handshake handshake) {
    JsonObject said = handshake.auth();
    if (said == null || !said.has("token") || said.get("token").isJsonNull()) {
      return refused(Refusal.AUTHENTICATION_REQUIRED);
    }
    if (!(said.get("token") instanceof JsonPrimitive token) || !token.isString()) {
      return refused(Refusal.INVALID_TOKEN);
    }
    if (token.getAsString().isEmpty()) {
      return refused(Refusal.AUTHENTICATION_REQUIRED);
    }
    try {
      Identity identity = auth.authenticate(TextField.TOKEN.bounded(token.getAsString()));
      if (limits.take(identity.userId()) != Verdict.TAKEN) {
        return refused(Refusal.TOO_MANY_EVENTS);
      }
      String language = handshake.peer().acceptLanguage();
      return new Admission.Admitted<>(new ChatSession(identity, Language.preferred(language)));
    } catch (RefusedException _) {
      return refused(Refusal.INVALID_TOKEN);
    }
  }

  /** The message of the contract, regardless of the client's language: clients compare it. */
  private Admission<ChatSession> refused(Refusal refusal) {
    refusals.add(refusal);
    return new Admission.Refused<>(Language.ENGLISH.error(refusal).message());
  }

  @Override
  public void connected(Socket<ChatSession> socket) {
    online.areHere(List.of(socket.session().identity().userId()));
    expiry.watch(socket);
    if (!auth.isSignedIn(socket.session().identity())) {
      socket.disconnect(); // it ended between the token check and the start of the watch
    }
  }

  @Override
  public void event(Socket<ChatSession> socket, Event event, Reply reply) {
    ClientEvent clientEvent = new ClientEvent(socket, event, reply, refusals);
    count(clientEvent, () -> take(clientEvent));
  }

  @Override
  public void unfitEvent(Socket<ChatSession> socket, Reply reply) {
    Event unread = new Event("", List.of(), List.of());
    ClientEvent clientEvent = new ClientEvent(socket, unread, reply, refusals);
    count(clientEvent, () -> clientEvent.refuse(new RefusedException(Refusal.INVALID_PAYLOAD)));
  }

  private void count(ClientEvent event, Runnable action) {
    switch (verdict(event)) {
      case TAKEN -> action.run();
      case REFUSED -> event.refuse(new RefusedException(Refusal.TOO_MANY_EVENTS));
      case EXCESSIVE -> {
        event.refuse(new RefusedException(Refusal.TOO_MANY_EVENTS));
        event.socket().disconnect();
      }
    }
  }

  private Verdict verdict(ClientEvent event) {
    UserId user = event.user().userId();
    boolean isSend = sends.contains(event.event().name());
    return isSend ? limits.takeSend(user) : limits.take(user);
  }

  /** Dispatches an event to its handler; unknown events are ignored. */
  private void take(ClientEvent clientEvent) {
    Consumer<ClientEvent> handler = handlers.get(clientEvent.event().name());
    if (handler == null) {
      return;
    }
    try {
      handler.accept(clientEvent);
    } catch (RuntimeException e) {
      clientEvent.refuse(e);
    }
  }

  @Override
  public void disconnected(Socket<ChatSession> socket, DisconnectReason reason) {
    expiry.forget(socket);
  }
}
