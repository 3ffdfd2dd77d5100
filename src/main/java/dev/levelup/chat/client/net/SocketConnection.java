package dev.levelup.chat.client.net;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import dev.levelup.chat.protocol.SocketEvents;
import io.socket.client.Ack;
import io.socket.client.Socket;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.json.JSONObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One attempt to connect over one transport, and the connection that results. Confined to
 * Socket.IO's event thread.
 */
final class SocketConnection {
  private static final Logger LOG = LoggerFactory.getLogger(SocketConnection.class);
  private static final Set<String> REFUSED_TOKEN =
      Set.of(SocketEvents.AUTHENTICATION_REQUIRED, SocketEvents.INVALID_TOKEN);

  private final Socket socket;
  private final boolean polling;
  private final boolean acks;
  private final Consumer<SocketEvent> events;
  private final Runnable unreachable;
  private final Map<Long, CompletableFuture<?>> unanswered = new ConcurrentHashMap<>();
  private long asked;
  private boolean connected;
  private long undecodable;

  /**
   * A connection that is not open yet.
   *
   * @param polling whether it goes over long polling
   * @param acks whether the server acknowledges
   * @param unreachable called when the connection fails
   */
  SocketConnection(
      Socket socket,
      boolean polling,
      boolean acks,
      Consumer<SocketEvent> events,
      Runnable unreachable) {
    this.socket = socket;
    this.polling = polling;
    this.acks = acks;
    this.events = events;
    this.unreachable = unreachable;
  }

  void open() {
    socket.on(Socket.EVENT_CONNECT, _ -> connected());
    socket.on(Socket.EVENT_CONNECT_ERROR, arguments -> notConnected(arguments[0]));
    socket.on(Socket.EVENT_DISCONNECT, arguments -> disconnected(arguments[0]));
    WireEvents.byName().forEach(this::on);
    socket.connect();
  }

  /** Ends the connection or the attempt; no event follows. */
  void close() {
    socket.off();
    socket.disconnect();
    failUnanswered();
  }

  /** Emits an event without an acknowledgement, if the connection is open. */
  void emit(String event, JsonObject payload) {
    if (connected) {
      socket.emit(event, OrgJson.outgoing(payload));
    }
  }

  /**
   * Emits an event, if the connection is open; otherwise the future fails, since Socket.IO would
   * buffer the event for the next connection.
   *
   * @param answer completed by the acknowledgement, if the server sends one
   */
  <T> void emit(
      String event,
      JsonObject payload,
      CompletableFuture<T> answer,
      Function<JsonElement, T> decode) {
    if (!connected) {
      answer.completeExceptionally(new ConnectionLostException());
      return;
    }
    long number = asked++;
    unanswered.put(number, answer);
    var _ = answer.whenComplete((_, _) -> unanswered.remove(number));
    if (acks) {
      Ack ack = arguments -> complete(answer, decode, arguments);
      socket.emit(event, new Object[] {OrgJson.outgoing(payload)}, ack);
    } else {
      emit(event, payload);
    }
  }

  private static <T> void complete(
      CompletableFuture<T> answer, Function<JsonElement, T> decode, Object[] arguments) {
    try {
      answer.complete(decode.apply(OrgJson.incoming(arguments)));
    } catch (JsonParseException e) {
      answer.completeExceptionally(new ApiException.Unreadable(e));
    }
  }

  private void connected() {
    connected = true;
    events.accept(new SocketEvent.Connected(polling));
  }

  private void notConnected(Object reason) {
    socket.off();
    if (!(reason instanceof JSONObject refusal)) {
      unreachable.run();
      return;
    }
    String message = refusal.optString("message");
    events.accept(
        REFUSED_TOKEN.contains(message)
            ? new SocketEvent.TokenRefused(message)
            : new SocketEvent.ConnectFailed()); // for example too many connections
  }

  private void disconnected(Object reason) {
    boolean stood = connected;
    socket.off();
    failUnanswered();
    if (stood) {
      LOG.info("The connection is lost: {}", reason);
      events.accept(new SocketEvent.Disconnected(ending(reason)));
    } else {
      unreachable.run();
    }
  }

  /** By Socket.IO's reason texts. */
  private static SocketEvent.Ending ending(Object reason) {
    return switch (reason.toString()) {
      case "io server disconnect" -> SocketEvent.Ending.BY_SERVER;
      case "ping timeout" -> SocketEvent.Ending.SILENT;
      case "transport close" -> SocketEvent.Ending.CLOSED;
      default -> SocketEvent.Ending.BROKEN;
    };
  }

  private void failUnanswered() {
    connected = false;
    // Socket.IO silently drops pending acknowledgements when the connection ends.
    List.copyOf(unanswered.values())
        .forEach(each -> each.completeExceptionally(new ConnectionLostException()));
  }

  private void on(String event, Function<JsonElement, SocketEvent> fact) {
    socket.on(event, arguments -> decode(event, fact, arguments));
  }

  private void decode(String event, Function<JsonElement, SocketEvent> fact, Object[] arguments) {
    try {
      events.accept(fact.apply(OrgJson.incoming(arguments)));
    } catch (JsonParseException e) {
      undecodable++;
      LOG.warn(
          "Decoding a {} event failed, event {} of this connection that cannot be decoded",
          event,
          undecodable,
          e);
    }
  }
}
