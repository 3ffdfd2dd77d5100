package dev.levelup.chat.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.levelup.chat.protocol.Credentials;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RefreshRequest;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.protocol.WireJson;
import dev.levelup.chat.server.domain.MovedClock;
import dev.levelup.chat.server.domain.SendLimit;
import dev.levelup.chat.server.domain.rooms.NewRoom;
import dev.levelup.chat.server.socket.TestClient;
import dev.levelup.chat.server.store.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Servers on machines whose clocks jump. */
@Timeout(60)
@Tag("slow")
class WildClockTest {
  private static final Duration TEN_YEARS = Duration.ofDays(3652);

  @TempDir private Path folder;

  @Test
  void aClockThatWasAheadForAMomentLeavesNothingBehind() throws StartException {
    MovedClock machine = new MovedClock();
    Instant now = machine.instant();
    try (ChatServer server = ChatServer.start(ServerOptions.in(folder), machine)) {
      SignIn ann = register(server, "Ann");
      RoomId lobby = lobby(server, ann);
      try (TestClient client = client(server, ann, lobby)) {
        Message before = say(client, lobby);
        machine.move(TEN_YEARS);
        Message meanwhile = say(client, lobby);
        register(server, "Ben"); // this deletes expired sign-ins
        machine.move(TEN_YEARS.negated());
        Message after = say(client, lobby);
        assertThat(List.of(before, meanwhile, after))
            .extracting(Message::createdAt)
            .isSorted()
            .allSatisfy(at -> assertThat(at).isCloseTo(now, within(1, ChronoUnit.MINUTES)));
      }
      assertThat(server.auth().refresh(new RefreshRequest(ann.refreshToken(), null)).join())
          .isNotNull();
    }
  }

  @Test
  void serversOnOneDatabaseGoByItsTime() throws StartException, IOException {
    Path secret = Files.writeString(folder.resolve("key"), "a secret of thirty-two characters");
    ServerOptions options =
        ServerOptions.in(folder.resolve("first"))
            .withSecretFile(secret)
            .withSendLimit(SendLimit.NONE)
            .withShared(new ServerOptions.Shared(PostgresServer.emptyDatabase(), null));
    Clock ahead = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));
    try (ChatServer first = ChatServer.start(options);
        ChatServer second = ChatServer.start(options.withData(folder.resolve("second")), ahead)) {
      SignIn ann = register(first, "Ann");
      RoomId lobby = lobby(first, ann);
      try (TestClient here = client(first, ann, lobby);
          TestClient there = client(second, ann, lobby)) {
        assertThat(List.of(say(here, lobby), say(there, lobby), say(here, lobby)))
            .extracting(Message::createdAt)
            .isSorted()
            .allSatisfy(
                at -> assertThat(at).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES)));
      }
    }
  }

  private static SignIn register(ChatServer server, String name) {
    return server.auth().register(new Credentials(name, "levelup")).join();
  }

  private static RoomId lobby(ChatServer server, SignIn by) {
    return server.rooms().create(RoomKind.COMMUNITY, new NewRoom("Lobby", null), by.user()).join();
  }

  private static TestClient client(ChatServer server, SignIn user, RoomId room) {
    TestClient client = TestClient.connect(server.url(), user.token());
    client.next("connect");
    client.join(room);
    return client;
  }

  private static Message say(TestClient client, RoomId room) {
    return WireJson.gson()
        .fromJson(client.say(room, "hello").join().getAsJsonObject("message"), Message.class);
  }
}
