package dev.levelup.chat.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.levelup.chat.protocol.Attachment;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.PresenceChange;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.SocketEvents;
import dev.levelup.chat.protocol.WireJson;
import io.socket.client.Ack;
import io.socket.client.IO;
import io.socket.client.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/** The official client, with all events that it receives, in order. */
public final class TestClient implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 60;

  private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();

  /** Beside the other events, since it may come at any time. */
  private final BlockingQueue<Heard> roomsChanged = new LinkedBlockingQueue<>();

  private final BlockingQueue<PresenceChange> presence = new LinkedBlockingQueue<>();

  private final Socket socket;

  /** An event with its first argument. */
  public record Heard(String event, JsonElement payload) {}

  private TestClient(URI server, IO.Options options) {
    options.forceNew = true;
    options.reconnection = false;
    socket = IO.socket(server, options);
    for (String own :
        List.of(Socket.EVENT_CONNECT, Socket.EVENT_CONNECT_ERROR, Socket.EVENT_DISCONNECT)) {
      socket.on(own, args -> hear(own, args.length == 0 ? null : args[0]));
    }
    socket.onAnyIncoming(args -> hear((String) args[0], args.length == 1 ? null : args[1]));
  }

  public static TestClient connect(URI server, IO.Options options) {
    TestClient client = new TestClient(server, options);
    client.socket.connect();
    return client;
  }

  public static TestClient connect(URI server, String token) {
    return connect(server, options(token));
  }

  public static IO.Options options(String token) {
    IO.Options options = new IO.Options();
    options.transports = new String[] {"websocket"};
    options.auth = Map.of("token", token);
    return options;
  }

  private void hear(String event, @Nullable Object payload) {
    Heard next = new Heard(event, json(payload));
    switch (event) {
      case SocketEvents.ROOMS_CHANGED -> roomsChanged.add(next);
      case SocketEvents.PRESENCE -> presence.add(PresenceChange.decode(next.payload()));
      default -> heard.add(next);
    }
  }

  /** The next event about who is online. */
  public PresenceChange nextPresence() {
    try {
      PresenceChange next = presence.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return Objects.requireNonNull(next, "nothing was heard");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits until the server has told that rooms or members changed. */
  public void awaitRoomsChanged() {
    try {
      Heard next = roomsChanged.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertThat(next).as("rooms-changed").isNotNull();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How often the server has told that since it was last awaited. */
  public int roomsChanged() {
    return roomsChanged.size();
  }

  private static JsonElement json(@Nullable Object payload) {
    if (payload == null) {
      return JsonNull.INSTANCE;
    }
    return JsonParser.parseString(JSONObject.valueToString(payload));
  }

  /** The payload of the next event; fails if it is not this event. */
  public JsonElement next(String event) {
    Heard next = next();
    assertThat(next.event()).as("%s", next).isEqualTo(event);
    return next.payload();
  }

  /** The next event, whatever it is. */
  public Heard next() {
    try {
      Heard next = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return Objects.requireNonNull(next, "nothing was heard");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public Message nextMessage(RoomId room) {
    return WireJson.gson().fromJson(next(room.kind().newMessageEvent()), Message.class);
  }

  /** The message in an event received. */
  public static Message message(Heard heard) {
    return WireJson.gson().fromJson(heard.payload(), Message.class);
  }

  /** The events received so far that no test has read. */
  public List<Heard> rest() {
    return List.copyOf(heard);
  }

  public void emit(String event, JsonElement payload) {
    socket.emit(event, own(payload));
  }

  public JsonObject ask(String event, JsonElement payload) {
    return send(event, payload).join();
  }

  /** Completes with the acknowledgement; fails if none comes. */
  public CompletableFuture<JsonObject> send(String event, JsonElement payload) {
    CompletableFuture<JsonObject> answer = new CompletableFuture<>();
    Ack ack = args -> answer.complete(json(args[0]).getAsJsonObject());
    socket.emit(event, new Object[] {own(payload)}, ack);
    return answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  public JsonObject join(RoomId room) {
    return ask(room.kind().joinEvent(), about(room));
  }

  public JsonObject leave(RoomId room) {
    return ask(room.kind().leaveEvent(), about(room));
  }

  public CompletableFuture<JsonObject> say(RoomId room, String content) {
    return send(room.kind().sendEvent(), message(room, content));
  }

  /** A message with attachments. */
  public CompletableFuture<JsonObject> sayWith(
      RoomId room, String content, List<Attachment> attachments) {
    JsonArray ids = new JsonArray();
    attachments.forEach(each -> ids.add(each.id().value()));
    JsonObject payload = message(room, content);
    payload.add(Attachment.IDS, ids);
    return send(room.kind().sendEvent(), payload);
  }

  public static JsonObject about(RoomId room) {
    JsonObject payload = new JsonObject();
    payload.addProperty(room.kind().idField(), room.id());
    return payload;
  }

  public static JsonObject message(RoomId room, String content) {
    JsonObject payload = about(room);
    payload.addProperty("content", content);
    return payload;
  }

  /** The client needs the JSON types of its own library. */
  private static Object own(JsonElement payload) {
    try {
      return new JSONObject("{\"x\":" + payload + "}").get("x");
    } catch (JSONException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Override
  public void close() {
    socket.disconnect();
  }
}
