package dev.levelup.chat.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.SocketEvents;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.access.TestServices;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.activity.Activities;
import dev.levelup.chat.server.domain.activity.ReadMarks;
import dev.levelup.chat.server.domain.rooms.NewRoom;
import dev.levelup.chat.server.domain.services.Services;
import dev.levelup.chat.server.store.SqliteStore;
import dev.levelup.chat.server.store.Store;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ben is removed from a room after the server has read what to tell him about it. */
class AfterRemovalTest extends OneSocketBase {
  private static final Identity ANN = new Identity(new UserId("ann"), "Ann", null, Instant.MAX);

  @TempDir private Path folder;
  private RoomAdmission admission;
  private Store store;
  private Store watched;
  private Services services;
  private RoomId lobby;
  private int readsUntilRemoval;

  @BeforeEach
  void benBelongsToAnnsLobby() {
    admission = TestAdmission.on(rooms);
    store = SqliteStore.open(folder.resolve("levelup.db"));
    watched = watched(store);
    services = TestServices.services(store);
    lobby =
        services.rooms().create(RoomKind.COMMUNITY, new NewRoom("Lobby", null), ANN.user()).join();
    services.memberships().join(lobby, new User(BEN, "Ben", null)).join();
    client.next("connect");
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  /** Removes Ben after some reads, before their result is used. */
  private Store watched(Store real) {
    return (Store)
        Proxy.newProxyInstance(
            Store.class.getClassLoader(),
            new Class<?>[] {Store.class},
            (_, method, args) -> {
              try {
                Object result = method.invoke(real, args);
                if (method.getName().equals("read") && --readsUntilRemoval == 0) {
                  removeBen();
                }
                return result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private void removeBen() {
    services.memberships().remove(ANN.userId(), lobby, BEN).join();
    admission.removed(lobby, BEN);
  }

  private ActivityFeed activity() {
    return new ActivityFeed(rooms, admission, new Activities(watched), AfterRemovalTest::atOnce);
  }

  private static void atOnce(Runnable task, Duration delay) {
    if (delay.isZero()) {
      task.run();
    }
  }

  private Message say(String content) {
    return services.messages().send(ANN, lobby, content, null).join();
  }

  private void assertOnlyTheRemovalIsHeard() {
    assertThat(readsUntilRemoval).isNotPositive();
    socket.emit("mark", TestClient.about(lobby));
    client.next(lobby.kind().accessDeniedEvent());
    client.next("mark");
  }

  @Test
  void newsThatWereReadForHimAreNotTold() {
    Message said = say("hi");
    readsUntilRemoval = 2; // the members, then their news
    activity().posted(said);
    assertOnlyTheRemovalIsHeard();
  }

  @Test
  void aMentionThatWasReadForHimIsNotTold() {
    Message said = say("hi @ben");
    readsUntilRemoval = 1;
    activity().posted(said);
    assertOnlyTheRemovalIsHeard();
  }

  @Test
  void whatHeHasReadIsNotTold() {
    ReadMarks marks = new ReadMarks(watched, Clock.systemUTC());
    ReadFeed reads = new ReadFeed(rooms, admission, marks, AfterRemovalTest::atOnce, _ -> {});
    readsUntilRemoval = 1;
    reads.movedElsewhere(lobby, BEN);
    assertOnlyTheRemovalIsHeard();
  }

  @Test
  void withoutARemovalHeIsToldBoth() {
    activity().posted(say("hi"));
    client.next(SocketEvents.ROOM_ACTIVITY);
    new ReadFeed(
            rooms,
            admission,
            new ReadMarks(watched, Clock.systemUTC()),
            AfterRemovalTest::atOnce,
            _ -> {})
        .movedElsewhere(lobby, BEN);
    client.next(SocketEvents.ROOM_READ);
  }
}
