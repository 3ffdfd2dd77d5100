package dev.levelup.chat.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.levelup.chat.protocol.Credentials;
import dev.levelup.chat.protocol.HistoryPage;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.SendAck;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.protocol.WireJson;
import dev.levelup.chat.server.socket.TestClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The server as an operator has it: a process that is started, told to end, and killed. */
@Timeout(180)
class ServerProcessTest {
  private static final RoomId LOBBY = RoomId.community("lobby");
  private static final int SENDS = 2000;
  private static final int KILL_AFTER = 300;

  private @Nullable String token;

  @TempDir private Path folder;
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void closeClient() {
    http.close();
  }

  @Test
  void itServesTheSamplePeopleAndEndsWhenItIsTold() throws Exception {
    try (ServerProcess server = ServerProcess.start(folder, "--sample-data")) {
      for (String name : List.of("alice", "bob", "carol", "dave")) {
        assertThat(signIn(server.url(), name).user().name()).isEqualTo(name);
      }
      assertThat(server.terminate()).as("gone within five seconds").isTrue();
    }
  }

  @Test
  void whatWasAcknowledgedOutlivesAKillAndARepeatIsNotThereTwice() throws Exception {
    long before;
    List<Message> acknowledged;
    try (ServerProcess server = ServerProcess.start(folder, "--sample-data", "--send-rate=0")) {
      before = newest(server.url());
      acknowledged = sendUntilKilled(server);
    }
    try (ServerProcess server = ServerProcess.start(folder, "--send-rate=0")) {
      List<Message> kept = after(server.url(), before);
      assertThat(kept).containsAll(acknowledged).size().isGreaterThanOrEqualTo(KILL_AFTER);
      assertNumberedFrom(before + 1, kept);
      sendAll(server.url()).forEach(CompletableFuture::join);
      List<Message> all = after(server.url(), before);
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
    TestClient client =
        TestClient.connect(server, TestClient.options(signIn(server, "alice").token()));
    client.next("connect");
    client.join(LOBBY);
    List<CompletableFuture<JsonObject>> answers = new ArrayList<>();
    for (int i = 0; i < SENDS; i++) {
      JsonObject message = TestClient.message(LOBBY, "message " + i);
      message.addProperty("clientMessageId", "c" + i);
      answers.add(client.send(LOBBY.kind().sendEvent(), message));
    }
    return answers;
  }

  private static void assertNumberedFrom(long first, List<Message> messages) {
    for (int i = 0; i < messages.size(); i++) {
      assertThat(messages.get(i).seq()).isEqualTo(first + i);
    }
  }

  private long newest(URI server) throws Exception {
    Message newest = history(server, "limit=1").messages().getFirst();
    return Objects.requireNonNull(newest.seq());
  }

  private List<Message> after(URI server, long seq) throws Exception {
    List<Message> messages = new ArrayList<>();
    HistoryPage page;
    do {
      page = history(server, "limit=100&after=" + (seq + messages.size()));
      messages.addAll(page.messages());
    } while (page.pagination().hasMore());
    return messages;
  }

  private HistoryPage history(URI server, String query) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve("/api/communities/lobby/messages?" + query))
            .header("Authorization", "Bearer " + token(server));
    return WireJson.gson().fromJson(ask(request), HistoryPage.class);
  }

  /** Asked for once, as a person would: the next process takes it too. */
  private String token(URI server) throws Exception {
    if (token == null) {
      token = signIn(server, "alice").token();
    }
    return token;
  }

  private SignIn signIn(URI server, String name) throws Exception {
    String body = WireJson.gson().toJson(new Credentials(name, "levelup"));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve("/api/auth/login"))
            .POST(BodyPublishers.ofString(body));
    return WireJson.gson().fromJson(ask(request), SignIn.class);
  }

  private String ask(HttpRequest.Builder request) throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofString()).body();
  }
}
