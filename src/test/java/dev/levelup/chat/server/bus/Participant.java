package dev.levelup.chat.server.bus;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.SendAck;
import dev.levelup.chat.protocol.WireJson;
import dev.levelup.chat.server.socket.TestClient;
import dev.levelup.chat.server.socket.TestClient.Heard;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * Somebody in two rooms, who keeps what is heard, asks for what was missed after a lost connection,
 * and sends again what was not acknowledged.
 */
final class Participant implements AutoCloseable {
  private final String name;
  private final HttpAsker asker;
  private final Map<RoomId, List<Message>> heard = new LinkedHashMap<>();
  private final Map<JsonObject, CompletableFuture<JsonObject>> sends = new LinkedHashMap<>();
  private final List<Message> acknowledged = new ArrayList<>();
  private TestClient client;

  Participant(String name, HttpAsker asker, URI server, List<RoomId> rooms) throws Exception {
    this.name = name;
    this.asker = asker;
    rooms.forEach(room -> heard.put(room, new ArrayList<>()));
    client = connect(server);
  }

  private TestClient connect(URI server) throws Exception {
    TestClient connected = TestClient.connect(server, asker.token(name));
    connected.next("connect");
    for (Map.Entry<RoomId, List<Message>> each : heard.entrySet()) {
      connected.join(each.getKey());
      List<Message> known = each.getValue();
      known.addAll(asker.after(server, name, each.getKey(), known.size()));
    }
    return connected;
  }

  /** What a client does whose server is gone. */
  void moveTo(URI server) throws Exception {
    client.rest().forEach(this::hear);
    client.close();
    client = connect(server);
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

  /** How many of the sends are acknowledged so far. */
  int collectAcknowledgements() {
    sends
        .values()
        .removeIf(
            answer -> {
              boolean answered = answer.isDone() && !answer.isCompletedExceptionally();
              if (answered) {
                acknowledged.add(((SendAck.Stored) SendAck.decode(answer.join())).message());
              }
              return answered;
            });
    return acknowledged.size();
  }

  List<Message> acknowledged() {
    return acknowledged;
  }

  /** Listens until a room has come to that number, and answers all that was heard in it. */
  List<Message> hearUntil(RoomId room, long seq) {
    List<Message> known = Objects.requireNonNull(heard.get(room));
    while (known.size() < seq) {
      hear(client.next());
    }
    return known;
  }

  /** As the contract says: each number once, and one that is skipped would be asked for. */
  private void hear(Heard event) {
    if (!event.event().endsWith(":new-message")) {
      return;
    }
    Message message = WireJson.gson().fromJson(event.payload(), Message.class);
    List<Message> known = Objects.requireNonNull(heard.get(message.room()));
    long seq = Objects.requireNonNull(message.seq());
    assertThat(seq).as("a live event skips a number").isLessThanOrEqualTo(known.size() + 1);
    if (seq > known.size()) {
      known.add(message);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
