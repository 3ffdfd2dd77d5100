package dev.levelup.chat.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.NewAccount;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.SendAck;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.server.socket.TestClient;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The server as an operator uses it: a process that is started, terminated and killed. */
@Timeout(180)
@Tag("slow")
class ServerProcessTest {
  private static final RoomId LOBBY = RoomId.community("lobby");
  private static final RoomId OWLS = RoomId.clan("night-owls");
  private static final int READS = 200;
  private static final int SENDS = 2000;
  private static final int KILL_AFTER = 300;

  @TempDir private Path folder;
  private final ServerCaller caller = new ServerCaller();

  @AfterEach
  void closeClient() {
    caller.close();
  }

  @Test
  void itServesTheSamplePeopleAndEndsWhenItIsTold() throws Exception {
    try (ServerProcess server = ServerProcess.start(folder, "--sample-data")) {
      for (String name : List.of("alice", "bob", "carol", "dave")) {
        assertThat(caller.signIn(server.url(), name).user().name()).isEqualTo(name);
      }
      assertThat(server.terminate()).as("ended within five seconds").isTrue();
      assertThat(server.exitCode()).as("exit code after SIGTERM").isZero();
    }
  }

  @Test
  void aNewServerPrintsACodeWithWhichTheFirstAccountIsCreated() throws Exception {
    try (ServerProcess server = ServerProcess.start(folder)) {
      String code = server.nextLine().replaceAll(".*invitation code ([\\w-]+) .*", "$1");
      SignIn ann = caller.register(server.url(), new NewAccount("Ann", "levelup", code));
      assertThat(ann.user().name()).isEqualTo("Ann");
    }
  }

  @Test
  void whatWasAcknowledgedOutlivesAKillAndARepeatIsNotThereTwice() throws Exception {
    long before;
    List<Message> acknowledged;
    try (ServerProcess server = ServerProcess.start(folder, "--sample-data", "--send-rate=0")) {
      before = caller.newest(server.url());
      acknowledged = sendUntilKilled(server);
    }
    try (ServerProcess server = ServerProcess.start(folder, "--send-rate=0")) {
      List<Message> kept = caller.after(server.url(), before);
      assertThat(kept).containsAll(acknowledged).size().isGreaterThanOrEqualTo(KILL_AFTER);
      assertThat(acknowledged).anyMatch(each -> each.replyTo() != null);
      assertNumberedFrom(before + 1, kept);
      sendAll(server.url()).forEach(CompletableFuture::join);
      List<Message> all = caller.after(server.url(), before);
      assertThat(all).hasSize(SENDS).startsWith(kept.toArray(Message[]::new));
      assertNumberedFrom(before + 1, all);
    }
  }

  private List<Message> sendUntilKilled(ServerProcess server) throws Exception {
    List<CompletableFuture<JsonObject>> answers = sendAll(server.url());
    CountDownLatch enough = new CountDownLatch(KILL_AFTER);
    for (CompletableFuture<JsonObject> answer : answers) {
      var _ = answer.thenRun(enough::countDown);
    }
    assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
    server.kill();
    return answers.stream()
        .filter(CompletableFuture::isDone)
        .map(answer -> (SendAck.Stored) SendAck.decode(answer.join()))
        .map(SendAck.Stored::message)
        .toList();
  }

  private List<CompletableFuture<JsonObject>> sendAll(URI server) throws Exception {
    TestClient client = alice(server);
    client.join(LOBBY);
    String quoted = caller.after(server, 0).getFirst().id().value();
    List<CompletableFuture<JsonObject>> answers = new ArrayList<>();
    for (int i = 0; i < SENDS; i++) {
      JsonObject message = TestClient.message(LOBBY, "message " + i);
      message.addProperty("clientMessageId", "c" + i);
      if (i % 3 == 0) {
        message.addProperty("replyToId", quoted);
      }
      answers.add(client.send(LOBBY.kind().sendEvent(), message));
    }
    return answers;
  }

  @Test
  void whatWasAcknowledgedAsReadStaysReadAfterAKill() throws Exception {
    long read;
    try (ServerProcess server = ServerProcess.start(folder, "--sample-data", "--send-rate=0")) {
      read = readUntilKilled(server);
    }
    try (ServerProcess server = ServerProcess.start(folder);
        TestClient alice = alice(server.url())) {
      long kept = alice.join(OWLS).getAsJsonObject("room").get("readSeq").getAsLong();
      assertThat(kept).isBetween(read, (long) READS);
      JsonObject ack = alice.ask(OWLS.kind().readEvent(), upTo(1));
      assertThat(ack.get("readSeq").getAsLong()).isEqualTo(kept);
    }
  }

  private long readUntilKilled(ServerProcess server) throws Exception {
    TestClient alice = alice(server.url());
    alice.join(OWLS);
    JsonObject ack = alice.ask(OWLS.kind().markUnreadEvent(), upTo(1));
    assertThat(ack.get("readSeq").getAsLong()).isZero();
    List<CompletableFuture<JsonObject>> answers = new ArrayList<>();
    CountDownLatch enough = new CountDownLatch(READS / 2);
    for (int seq = 1; seq <= READS; seq++) {
      CompletableFuture<JsonObject> answer = alice.send(OWLS.kind().readEvent(), upTo(seq));
      answers.add(answer);
      var _ = answer.thenRun(enough::countDown);
    }
    assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
    server.kill();
    return answers.stream()
        .filter(CompletableFuture::isDone)
        .mapToLong(answer -> answer.join().get("readSeq").getAsLong())
        .max()
        .orElseThrow();
  }

  private static JsonObject upTo(long seq) {
    JsonObject payload = TestClient.about(OWLS);
    payload.addProperty("seq", seq);
    return payload;
  }

  private TestClient alice(URI server) throws Exception {
    TestClient client =
        TestClient.connect(server, TestClient.options(caller.signIn(server, "alice").token()));
    client.next("connect");
    return client;
  }

  private static void assertNumberedFrom(long first, List<Message> messages) {
    for (int i = 0; i < messages.size(); i++) {
      assertThat(messages.get(i).seq()).isEqualTo(first + i);
    }
  }
}
