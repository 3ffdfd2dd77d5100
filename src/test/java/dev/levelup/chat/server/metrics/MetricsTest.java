package dev.levelup.chat.server.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.SignIn;
import dev.levelup.chat.server.RunningServer;
import dev.levelup.chat.server.ServerOptions;
import dev.levelup.chat.server.domain.rooms.NewRoom;
import dev.levelup.chat.server.socket.TestClient;
import io.socket.client.IO;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The metrics that a scraper reads from a server in use. */
@Timeout(120)
class MetricsTest extends RunningServer {
  private static final String TOKEN = "only-the-operator-knows-this-text";

  private final HttpClient http = HttpClient.newHttpClient();
  private SignIn ann;
  private RoomId lobby;

  @Override
  protected ServerOptions options() {
    try {
      Path token = Files.writeString(folder.resolve("metrics-token"), TOKEN + "\n");
      return super.options()
          .withMetricsTokenFile(token)
          .withShared(new ServerOptions.Shared(null, "redis://127.0.0.1:1")); // no Redis there
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeEach
  void annHasARoom() {
    ann = register("Ann");
    lobby =
        server.rooms().create(RoomKind.COMMUNITY, new NewRoom("Lobby", null), ann.user()).join();
  }

  @AfterEach
  void closeClient() {
    http.close();
  }

  @Test
  void connectionsAreCountedByTheirTransport() throws Exception {
    IO.Options polling = TestClient.options(ann.token());
    polling.transports = new String[] {"polling"};
    try (TestClient socket = TestClient.connect(server.url(), ann.token());
        TestClient poller = TestClient.connect(server.url(), polling)) {
      socket.next("connect");
      poller.next("connect");

      assertThat(scrape())
          .contains("levelup_connections{transport=\"websocket\"} 1.0")
          .contains("levelup_connections{transport=\"polling\"} 1.0");
    }
    await()
        .untilAsserted(
            () ->
                assertThat(scrape())
                    .contains("levelup_connections{transport=\"websocket\"} 0.0")
                    .contains("levelup_connections{transport=\"polling\"} 0.0"));
  }

  @Test
  void aBusThatIsAwayIsSeen() throws Exception {
    assertThat(scrape())
        .contains("levelup_bus_connected 0.0")
        .contains("levelup_bus_events_total{direction=\"in\"} 0.0")
        .contains("levelup_bus_events_total{direction=\"out\"} 0.0")
        .contains("levelup_healed_total 0.0");
  }

  @Test
  void aMessageIsOneSendAndADeliveryForEachWhoHearsIt() throws Exception {
    try (TestClient one = inTheLobby(ann);
        TestClient two = inTheLobby(register("Ben"))) {
      one.next("user-joined");
      String before = scrape();
      one.say(lobby, "hello").join();
      one.nextMessage(lobby);
      two.nextMessage(lobby);

      String after = scrape();
      assertThat(value(after, "levelup_sends_total")).isEqualTo(1);
      assertThat(value(after, "levelup_deliveries_total"))
          .isEqualTo(value(before, "levelup_deliveries_total") + 2);
    }
  }

  @Test
  void commitsTellHowManyWritesTheyHeldAndHowLongTheyTook() throws Exception {
    String before = scrape();
    try (TestClient one = inTheLobby(ann)) {
      one.say(lobby, "hello").join();
    }

    String after = scrape();
    for (String figure :
        new String[] {
          "levelup_commit_writes_count", "levelup_commit_writes_sum", "levelup_commit_seconds_count"
        }) {
      assertThat(value(after, figure)).isEqualTo(value(before, figure) + 1);
    }
    assertThat(value(after, "levelup_commit_seconds_sum"))
        .isGreaterThan(value(before, "levelup_commit_seconds_sum"));
  }

  @Test
  void whatIsRefusedCountsUnderItsCodeWhereverItWasAsked() throws Exception {
    try (TestClient stranger = TestClient.connect(server.url(), "no token at all")) {
      stranger.next("connect_error");
    }
    ask("/api/communities", "no token either");
    try (TestClient one = inTheLobby(ann)) {
      one.say(lobby, " ").join();
      one.join(RoomId.clan("nowhere"));
    }

    assertThat(scrape())
        .contains("levelup_refusals_total{code=\"INVALID_TOKEN\"} 2.0")
        .contains("levelup_refusals_total{code=\"EMPTY_MESSAGE\"} 1.0")
        .contains("levelup_refusals_total{code=\"NOT_FOUND\"} 1.0")
        .contains("levelup_refusals_total{code=\"NOT_MEMBER\"} 0.0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"store", "http", "socket", "hashing"})
  void queuesTellTheirLength(String queue) throws Exception {
    assertThat(scrape()).containsPattern("levelup_queue_length\\{queue=\"" + queue + "\"} \\d");
  }

  @Test
  void nobodyElseMaySeeThem() throws Exception {
    assertThat(ask("/metrics", ann.token()).statusCode()).isEqualTo(401);
    assertThat(ask("/metrics", TOKEN + "x").statusCode()).isEqualTo(401);
    assertThat(ask("/metrics", "").statusCode()).isEqualTo(401);
    HttpResponse<String> bare =
        http.send(
            HttpRequest.newBuilder(server.url().resolve("/metrics?token=" + TOKEN)).build(),
            BodyHandlers.ofString());
    assertThat(bare.statusCode()).isEqualTo(401);
    assertThat(bare.body()).isEmpty();
  }

  private TestClient inTheLobby(SignIn user) {
    TestClient client = TestClient.connect(server.url(), user.token());
    client.next("connect");
    client.join(lobby);
    return client;
  }

  private String scrape() throws IOException, InterruptedException {
    HttpResponse<String> answer = ask("/metrics", TOKEN);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type"))
        .get()
        .asString()
        .startsWith("text/plain");
    return answer.body();
  }

  private HttpResponse<String> ask(String path, String token)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(server.url().resolve(path))
            .header("Authorization", "Bearer " + token)
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  private static double value(String scrape, String name) {
    return scrape
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .findFirst()
        .orElseThrow();
  }
}
