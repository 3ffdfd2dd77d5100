package dev.levelup.chat.server.bus;

import com.google.gson.JsonObject;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageUpdate;
import dev.levelup.chat.protocol.RoomChanged;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.SendAck;
import dev.levelup.chat.server.socket.TestClient;
import dev.levelup.chat.server.socket.TestClient.Heard;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A user in two rooms who records the events received, requests what was missed after a lost
 * connection, and repeats what was not acknowledged.
 */
final class Participant implements AutoCloseable {
  private final String name;
  private final HttpAsker asker;
  private final Map<RoomId, HeardRoom> heard = new LinkedHashMap<>();
  private final Map<JsonObject, CompletableFuture<JsonObject>> sends = new LinkedHashMap<>();
  private final List<Message> acknowledged = new ArrayList<>();
  private final Map<Message, CompletableFuture<Message>> changes = new ConcurrentHashMap<>();
  private URI server;
  private TestClient client;

  Participant(String name, HttpAsker asker, URI server, List<RoomId> rooms) throws Exception {
    this.name = name;
    this.asker = asker;
    this.server = server;
    rooms.forEach(room -> heard.put(room, new HeardRoom()));
    client = connect();
  }

  private TestClient connect() throws Exception {
    TestClient connected = TestClient.connect(server, asker.token(name));
    connected.next("connect");
    for (Map.Entry<RoomId, HeardRoom> each : heard.entrySet()) {
      connected.join(each.getKey());
      HeardRoom known = each.getValue();
      known.missed(asker.after(server, name, each.getKey(), known.lastSeq()));
      known.changed(asker.changes(server, name, each.getKey(), known.rev()));
    }
    return connected;
  }

  /** Connects to another server, as a client does whose server is gone. */
  void moveTo(URI other) throws Exception {
    for (Heard each : client.rest()) {
      hear(each);
    }
    client.close();
    server = other;
    client = connect();
    collectAcknowledgements();
    List.copyOf(sends.keySet()).forEach(this::send);
  }

  void say(RoomId room, int number) {
    JsonObject message = TestClient.message(room, name + " " + number);
    message.addProperty("clientMessageId", name + "-" + number);
    send(message);
  }

  private void send(JsonObject message) {
    RoomId room =
        heard.keySet().stream()
            .filter(each -> message.get(each.kind().idField()).getAsString().equals(each.id()))
            .findFirst()
            .orElseThrow();
    sends.put(message, client.send(room.kind().sendEvent(), message));
  }

  /** Returns how many sends are acknowledged so far. */
  int collectAcknowledgements() {
    sends
        .values()
        .removeIf(
            answer -> {
              boolean answered = answer.isDone() && !answer.isCompletedExceptionally();
              if (answered) {
                acknowledged.add(message(answer.join()));
              }
              return answered;
            });
    return acknowledged.size();
  }

  private static Message message(JsonObject ack) {
    return ((SendAck.Stored) SendAck.decode(ack)).message();
  }

  List<Message> acknowledged() {
    return acknowledged;
  }

  /**
   * Changes every second message that is being sent as soon as it is stored. Few enough for the
   * server to broadcast the changes one by one.
   */
  void changeWhenStored(URI by) {
    for (CompletableFuture<JsonObject> each : sends.values()) {
      var _ = each.thenAccept(ack -> change(message(ack), by));
    }
  }

  private void change(Message message, URI by) {
    int remainder = (int) (Objects.requireNonNull(message.seq()) % 4);
    if (remainder < 2) {
      String words = remainder == 0 ? "" : message.content() + ", really";
      changes.put(message, asker.change(by, name, message, words));
    }
  }

  /** Returns how many changes are acknowledged so far. */
  long changed() {
    return changes.values().stream()
        .filter(each -> each.isDone() && !each.isCompletedExceptionally())
        .count();
  }

  /** Waits for all changes and returns them; changes that failed are repeated. */
  List<Message> settledChanges() {
    for (Map.Entry<Message, CompletableFuture<Message>> each : Map.copyOf(changes).entrySet()) {
      boolean isLost = each.getValue().handle((_, failure) -> failure != null).join();
      if (isLost) {
        change(each.getKey(), server);
      }
    }
    return changes.values().stream().map(CompletableFuture::join).toList();
  }

  /** Receives events until a room has reached these numbers; returns its messages. */
  List<Message> hearUntil(RoomId room, long seq, long rev) throws Exception {
    HeardRoom known = Objects.requireNonNull(heard.get(room));
    while (known.lastSeq() < seq || known.rev() < rev) {
      hear(client.next());
    }
    return known.messages();
  }

  private void hear(Heard next) throws Exception {
    String event = next.event();
    if (event.endsWith(":new-message")) {
      Message message = TestClient.message(next);
      room(message.room()).posted(message);
    } else if (event.endsWith(":message-updated")) {
      MessageUpdate update = MessageUpdate.decode(next.payload());
      room(update.message().room()).updated(update);
    } else if (event.endsWith(":changed")) {
      RoomId room = RoomChanged.decode(RoomKind.COMMUNITY, next.payload()).room();
      room(room).changed(asker.changes(server, name, room, room(room).rev()));
    }
  }

  private HeardRoom room(RoomId id) {
    return Objects.requireNonNull(heard.get(id));
  }

  @Override
  public void close() {
    client.close();
  }
}
