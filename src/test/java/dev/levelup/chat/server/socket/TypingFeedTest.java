package dev.levelup.chat.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.Language;
import dev.levelup.chat.server.socketio.Event;
import dev.levelup.chat.server.socketio.MemorySocket;
import dev.levelup.chat.server.socketio.Rooms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypingFeedTest {
  private static final RoomId LOBBY = RoomId.community("lobby");

  private final Rooms<ChatSession> rooms = ChatSession.rooms();
  private final List<Event> heard = new ArrayList<>();
  private final TypingFeed feed = new TypingFeed(rooms, _ -> {});

  private void enter(String name) {
    Identity identity = new Identity(new UserId(name), name, null, Instant.MAX);
    ChatSession session = new ChatSession(identity, Language.ENGLISH);
    rooms.join(MemorySocket.admit(rooms, session, new Hearing()).orElseThrow(), LOBBY.toString());
  }

  private final class Hearing implements MemorySocket.Client {
    @Override
    public void hears(Event event) {
      heard.add(event);
    }

    @Override
    public void isDisconnected() {}
  }

  @Test
  void whereManyArePresentNobodyIsTold() {
    User ann = new User(new UserId("ann"), "Ann", null);
    for (int i = 0; i < TypingFeed.MOST_PRESENT; i++) {
      enter("guest" + i);
    }
    feed.typesElsewhere(LOBBY, ann);
    assertThat(heard).hasSize(TypingFeed.MOST_PRESENT);
    enter("one more");
    feed.typesElsewhere(LOBBY, ann);
    assertThat(heard).hasSize(TypingFeed.MOST_PRESENT);
  }
}
