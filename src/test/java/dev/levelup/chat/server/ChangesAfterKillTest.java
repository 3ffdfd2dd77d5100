package dev.levelup.chat.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.HistoryPage;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.protocol.WireJson;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server is killed while messages are edited, deleted and reacted to. */
@Timeout(120)
@Tag("slow")
class ChangesAfterKillTest {
  private static final int KILLED_AFTER = 120;

  @TempDir private Path folder;
  private final ServerCaller caller = new ServerCaller();
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    caller.close();
    http.close();
  }

  @Test
  void everyAcknowledgedChangeIsKeptUnderItsNumberAndNoNumberIsMissing() throws Exception {
    Queue<Message> acknowledged = new ConcurrentLinkedQueue<>();
    CountDownLatch enough = new CountDownLatch(KILLED_AFTER);
    try (ServerProcess server = start()) {
      SignIn alice = caller.signIn(server.url(), "alice");
      List<Message> own =
          caller.after(server.url(), 0).stream()
              .filter(each -> each.userId().equals(alice.user().id()))
              .toList();
      assertThat(own).hasSizeGreaterThan(2 * KILLED_AFTER);
      for (Message each : own) {
        var _ =
            change(server.url(), alice, each)
                .thenAccept(
                    answer -> {
                      acknowledged.add(message(answer));
                      enough.countDown();
                    });
      }
      assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
      server.kill();
    }
    List<Message> before = List.copyOf(acknowledged);
    try (ServerProcess server = start()) {
      List<Message> kept = changes(server.url());
      assertThat(kept)
          .extracting(Message::rev)
          .containsExactlyElementsOf(LongStream.rangeClosed(1, kept.size()).boxed().toList());
      assertThat(kept).containsAll(before);
      assertThat(before).anyMatch(each -> !each.reactions().isEmpty());
    }
  }

  private ServerProcess start() throws Exception {
    return ServerProcess.start(folder, 0, Redirect.INHERIT, "--sample-data", "--send-rate=0");
  }

  private CompletableFuture<HttpResponse<String>> change(
      URI server, SignIn author, Message message) {
    String path = "/api/messages/" + message.id();
    HttpRequest.Builder request =
        switch (message.content().length() % 3) {
          case 0 -> request(server, path, author).DELETE();
          case 1 ->
              request(server, path, author)
                  .method("PATCH", BodyPublishers.ofString("{\"content\":\"new\"}"));
          default ->
              request(server, path + "/reactions/%F0%9F%91%8D", author)
                  .PUT(BodyPublishers.noBody());
        };
    return http.sendAsync(request.build(), BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(URI server, String path, SignIn user) {
    return HttpRequest.newBuilder(server.resolve(path))
        .header("Content-Type", "application/json")
        .header("Authorization", "Bearer " + user.token());
  }

  private static Message message(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    return WireJson.gson().fromJson(answer.body(), Message.class);
  }

  private List<Message> changes(URI server) throws Exception {
    SignIn alice = caller.signIn(server, "alice");
    List<Message> changes = new ArrayList<>();
    HistoryPage page;
    long rev = 0;
    do {
      String path = "/api/communities/lobby/changes?limit=100&after=" + rev;
      String body = http.send(request(server, path, alice).build(), BodyHandlers.ofString()).body();
      page = WireJson.gson().fromJson(body, HistoryPage.class);
      changes.addAll(page.messages());
      rev = Objects.requireNonNull(page.pagination().rev());
    } while (page.pagination().hasMore());
    return changes;
  }
}
