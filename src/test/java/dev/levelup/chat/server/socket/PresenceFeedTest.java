package dev.levelup.chat.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.PresenceChange;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.access.TestServices;
import dev.levelup.chat.server.domain.ChatEvent;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.Language;
import dev.levelup.chat.server.domain.ListQuery;
import dev.levelup.chat.server.domain.MovedClock;
import dev.levelup.chat.server.domain.activity.OnlineMembers;
import dev.levelup.chat.server.domain.activity.OnlineUsers;
import dev.levelup.chat.server.domain.rooms.NewRoom;
import dev.levelup.chat.server.domain.services.Services;
import dev.levelup.chat.server.socketio.Event;
import dev.levelup.chat.server.socketio.MemorySocket;
import dev.levelup.chat.server.socketio.Rooms;
import dev.levelup.chat.server.socketio.Socket;
import dev.levelup.chat.server.store.SqliteStore;
import dev.levelup.chat.server.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PresenceFeedTest {
  private static final User ANN = new User(new UserId("ann"), "Ann", null);
  private static final User BEN = new User(new UserId("ben"), "Ben", null);

  @TempDir private Path folder;
  private final MovedClock clock = new MovedClock();
  private final OnlineUsers online = new OnlineUsers(clock);
  private final Rooms<ChatSession> rooms = ChatSession.rooms();
  private final List<PresenceChange> heard = new ArrayList<>();
  private final List<ChatEvent> said = new ArrayList<>();
  private Store store;
  private Services services;
  private OnlineMembers members;
  private PresenceFeed feed;
  private RoomId lobby;

  @BeforeEach
  void annAndBenBelongToTheLobby() throws Exception {
    store = SqliteStore.open(folder.resolve("levelup.db"));
    services = TestServices.services(store);
    members = new OnlineMembers(store, online);
    feed = new PresenceFeed(rooms, TestAdmission.on(rooms), members, said::add);
    lobby = services.rooms().create(RoomKind.COMMUNITY, new NewRoom("Lobby", null), ANN).join();
    services.memberships().join(lobby, BEN).join();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void theRoomHearsWhoCameAndFifteenSecondsAfterTheLastSocketWhoWent() {
    enter(ANN);
    Socket<ChatSession> ben = enter(BEN);
    pass(1);
    feed.tell();
    assertThat(heard.removeLast().online()).containsExactlyInAnyOrder(ANN.id(), BEN.id());
    assertThat(isMarkedOnline(BEN)).isTrue();

    heard.clear();
    MemorySocket.leave(rooms, ben);
    pass(14);
    feed.tell();
    assertThat(heard).isEmpty();
    pass(1);
    feed.tell();
    assertThat(heard).containsExactly(new PresenceChange(lobby, List.of(), List.of(BEN.id())));
    assertThat(isMarkedOnline(BEN)).isFalse();
  }

  @Test
  void whoDoesNotBelongToTheRoomIsNotToldOf() {
    enter(ANN);
    enter(new User(new UserId("guest"), "Guest", null));
    pass(1);
    feed.tell();
    assertThat(heard).isNotEmpty();
    assertThat(heard.getLast().online()).containsExactly(ANN.id());
  }

  @Test
  void nobodyIsToldWhereNothingChanges() {
    enter(ANN);
    pass(1);
    feed.tell();
    heard.clear();
    pass(1);
    feed.tell();
    assertThat(heard).isEmpty();
  }

  @Test
  void inARoomWithMoreThanTwoHundredMembersNobodyIsToldNorAsked() {
    for (int i = 0; i < OnlineMembers.MOST_MEMBERS; i++) {
      User guest = new User(new UserId("guest" + i), "Guest" + i, null);
      services.memberships().join(lobby, guest).join();
    }
    enter(ANN);
    pass(1);
    feed.tell();
    assertThat(heard).isEmpty();
    assertThat(members.areTold(lobby)).isFalse();
    assertThat(marked(ANN)).isNull();
  }

  @Test
  void otherServersHearAtOnceWhoCameAndAgainAndAgainWhoIsHere() {
    enter(ANN);
    pass(1);
    pass(1);
    assertThat(said).containsExactly(new ChatEvent.Online(List.of(ANN.id())));
    feed.tell();
    assertThat(said).hasSize(2).endsWith(new ChatEvent.Online(List.of(ANN.id())));
  }

  @Test
  void theUsersOfAServerThatDiesAreOfflineSoon() {
    enter(ANN);
    feed.reported(List.of(BEN.id()));
    pass(1);
    feed.tell();
    assertThat(isMarkedOnline(BEN)).isTrue();
    heard.clear();
    pass(20);
    feed.tell();
    assertThat(heard).containsExactly(new PresenceChange(lobby, List.of(), List.of(BEN.id())));
  }

  private void pass(int seconds) {
    clock.move(Duration.ofSeconds(seconds));
    feed.look();
  }

  private boolean isMarkedOnline(User user) {
    return Boolean.TRUE.equals(marked(user));
  }

  private @Nullable Boolean marked(User user) {
    var all = services.memberships().members(ANN.id(), lobby, ListQuery.FIRST);
    return members.mark(lobby, all).items().stream()
        .filter(each -> each.id().equals(user.id()))
        .findFirst()
        .orElseThrow()
        .online();
  }

  private Socket<ChatSession> enter(User user) {
    Identity identity = new Identity(user.id(), user.name(), null, Instant.MAX);
    ChatSession session = new ChatSession(identity, Language.ENGLISH);
    Socket<ChatSession> socket = MemorySocket.admit(rooms, session, new Hearing()).orElseThrow();
    rooms.join(socket, lobby.toString());
    return socket;
  }

  private final class Hearing implements MemorySocket.Client {
    @Override
    public void hears(Event event) {
      heard.add(PresenceChange.decode(event.payload()));
    }

    @Override
    public void isDisconnected() {}
  }
}
