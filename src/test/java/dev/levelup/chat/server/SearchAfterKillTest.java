package dev.levelup.chat.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.SearchPage;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.protocol.WireJson;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server is killed while messages that the search has indexed are edited and deleted. */
@Timeout(180)
@Tag("slow")
class SearchAfterKillTest {
  private static final int MESSAGES = 5_000;
  private static final int CHANGED = 400;
  private static final int KILLED_AFTER = 150;
  private static final List<String> WORDS = List.of("number 1", "was", "said long ago", "edited");
  private static final String FILL =
      """
      with recursive number(n) as (
        select last_seq + 1 from rooms where id = 'lobby'
        union all select n + 1 from number where n < %d)
      insert into messages (room, seq, user_id, user_name, content, created_at)
      select r.number, n, u.id, u.name, 'Number ' || n || ' was said long ago', r.last_at
      from number, rooms r, users u where r.id = 'lobby' and u.name_key = 'alice';
      update rooms set last_seq = %d where id = 'lobby';
      """
          .formatted(MESSAGES, MESSAGES);

  @TempDir private Path folder;
  private final ServerCaller caller = new ServerCaller();
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    caller.close();
    http.close();
  }

  @Test
  void aSearchFindsWhatIsStoredBeforeAndAfterItsBlocksAreMadeAnew() throws Exception {
    try (ServerProcess server = start()) {
      server.terminate();
    }
    change(FILL);
    try (ServerProcess server = start()) {
      await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> count("select sum(last_seq - indexed_seq) from rooms") < 2048);
      changeUntilKilled(server);
    }
    try (ServerProcess server = start()) {
      compare(server.url());
      await()
          .atMost(Duration.ofMinutes(1))
          .until(
              () ->
                  count("select count(*) from search_blocks where stale > 0") == 0
                      && count("select count(*) from search_changed") == 0);
      compare(server.url());
    }
  }

  private ServerProcess start() throws Exception {
    return ServerProcess.start(folder, 0, Redirect.INHERIT, "--sample-data", "--send-rate=0");
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("levelup.db"));
  }

  private void change(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private long count(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private void changeUntilKilled(ServerProcess server) throws Exception {
    SignIn alice = caller.signIn(server.url(), "alice");
    List<Message> all = caller.after(server.url(), MESSAGES / 4);
    CountDownLatch enough = new CountDownLatch(KILLED_AFTER);
    for (int i = 0; i < CHANGED; i++) {
      HttpRequest.Builder request =
          request(server.url(), "/api/messages/" + all.get(i * 7).id(), alice);
      var _ =
          http.sendAsync(
                  i % 3 == 0
                      ? request.DELETE().build()
                      : request
                          .method(
                              "PATCH",
                              BodyPublishers.ofString("{\"content\":\"edited " + i + "\"}"))
                          .build(),
                  BodyHandlers.ofString())
              .thenRun(enough::countDown);
    }
    assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
    server.kill();
  }

  private static HttpRequest.Builder request(URI server, String path, SignIn user) {
    return HttpRequest.newBuilder(server.resolve(path))
        .header("Content-Type", "application/json")
        .header("Authorization", "Bearer " + user.token());
  }

  private void compare(URI server) throws Exception {
    List<Message> stored = caller.after(server, 0);
    assertThat(stored).hasSize(MESSAGES);
    for (String words : WORDS) {
      assertThat(found(server, words))
          .as(words)
          .isNotEmpty()
          .containsExactlyElementsOf(
              stored.reversed().stream()
                  .filter(each -> each.content().toLowerCase(Locale.ROOT).contains(words))
                  .toList());
    }
  }

  private List<Message> found(URI server, String words) throws IOException, InterruptedException {
    SignIn alice = caller.signIn(server, "alice");
    List<Message> found = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      String query = "?communityId=lobby&limit=100&q=" + URLEncoder.encode(words, UTF_8);
      HttpRequest request =
          request(
                  server,
                  "/api/search" + query + (cursor == null ? "" : "&cursor=" + cursor),
                  alice)
              .build();
      SearchPage page =
          WireJson.gson()
              .fromJson(http.send(request, BodyHandlers.ofString()).body(), SearchPage.class);
      found.addAll(page.messages());
      cursor = page.pagination().cursor();
    } while (cursor != null);
    return found;
  }
}
