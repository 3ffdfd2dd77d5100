package dev.levelup.chat.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.SocketEvents;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.ChatEvent;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.Language;
import dev.levelup.chat.server.socketio.Event;
import dev.levelup.chat.server.socketio.MemorySocket;
import dev.levelup.chat.server.socketio.Rooms;
import dev.levelup.chat.server.socketio.Socket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two servers, whose tasks run and whose events arrive when the test says so. */
class DeparturesTest {
  private static final RoomId LOBBY = RoomId.community("lobby");
  private static final UserId ANN = new UserId("ann");

  private final Server first = new Server();
  private final Server second = new Server();
  private final List<String> heard = new ArrayList<>();

  private static final class Server {
    private final Rooms<ChatSession> rooms = ChatSession.rooms();
    private final List<Runnable> tasks = new ArrayList<>();
    private final List<ChatEvent> said = new ArrayList<>();
    private final Departures departures =
        new Departures(rooms, said::add, (task, _) -> tasks.add(task));

    void run() {
      List<Runnable> now = List.copyOf(tasks);
      tasks.clear();
      now.forEach(Runnable::run);
    }
  }

  private final class Hearing implements MemorySocket.Client {
    @Override
    public void hears(Event event) {
      heard.add(event.name() + " " + event.payload());
    }

    @Override
    public void isDisconnected() {}
  }

  @Test
  void theOthersHearOnceTheLastSocketHasBeenAwayForAWhile() {
    enter(first, "ben");
    Socket<ChatSession> one = enter(first, "ann");
    Socket<ChatSession> other = enter(first, "ann");
    MemorySocket.leave(first.rooms, one);
    first.run();
    first.run();
    assertThat(heard).as("another socket is still there").isEmpty();

    first.rooms.leave(other, LOBBY.toString());
    assertThat(heard).isEmpty();
    first.run();
    assertThat(heard).as("another server may object").isEmpty();
    first.run();
    assertThat(heard)
        .containsExactly(SocketEvents.USER_LEFT + " {\"userId\":\"ann\",\"userName\":\"ann\"}");
  }

  @Test
  void whoIsBackSoonHasNotLeft() {
    enter(first, "ben");
    MemorySocket.leave(first.rooms, enter(first, "ann"));
    enter(first, "ann");
    first.run();
    first.run();
    assertThat(heard).isEmpty();
    assertThat(first.said).isEmpty();
  }

  @Test
  void whoIsBackWhileOthersAreAskedHasNotLeft() {
    enter(first, "ben");
    MemorySocket.leave(first.rooms, enter(first, "ann"));
    first.run();
    enter(first, "ann");
    first.run();
    assertThat(heard).isEmpty();
  }

  @Test
  void whoIsInTheRoomOnAnotherServerHasNotLeft() {
    enter(first, "ben");
    enter(second, "ann");
    MemorySocket.leave(first.rooms, enter(first, "ann"));
    first.run();
    assertThat(first.said).containsExactly(new ChatEvent.Departing(LOBBY, ANN));

    second.departures.asked(LOBBY, ANN);
    assertThat(second.said).containsExactly(new ChatEvent.Present(LOBBY, ANN));
    first.departures.isElsewhere(LOBBY, ANN);
    first.run();
    assertThat(heard).isEmpty();
  }

  @Test
  void theRoomOnTheOtherServerHearsOnce() {
    enter(second, "ben");
    MemorySocket.leave(first.rooms, enter(first, "ann"));
    first.run();
    second.departures.asked(LOBBY, ANN);
    first.run();
    ChatEvent.Departed departed = (ChatEvent.Departed) first.said.getLast();
    second.departures.departed(departed.room(), departed.user());
    assertThat(heard).hasSize(1);
    assertThat(second.said).isEmpty();
  }

  @Test
  void whereManyArePresentNobodyIsTold() {
    for (int i = 0; i <= Departures.MOST_PRESENT; i++) {
      enter(first, "guest" + i);
    }
    MemorySocket.leave(first.rooms, enter(first, "ann"));
    first.run();
    first.run();
    assertThat(heard).isEmpty();
  }

  private Socket<ChatSession> enter(Server server, String name) {
    Identity identity = new Identity(new UserId(name), name, null, Instant.MAX);
    ChatSession session = new ChatSession(identity, Language.ENGLISH);
    Socket<ChatSession> socket =
        MemorySocket.admit(server.rooms, session, new Hearing()).orElseThrow();
    server.rooms.join(socket, LOBBY.toString());
    return socket;
  }
}
