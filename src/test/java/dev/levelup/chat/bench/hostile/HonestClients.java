package dev.levelup.chat.bench.hostile;

import dev.levelup.chat.bench.BenchTokens;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.server.socket.TestClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Users who send messages, load older ones, list the rooms, disconnect and reconnect, as often as
 * people do. Each waits for one response before the next request.
 */
final class HonestClients implements AutoCloseable {
  private static final RoomId LOBBY = RoomId.community("lobby");
  private static final int CLIENTS = 20;
  private static final int PACE_MILLIS = 300;
  private static final int NEWCOMER_MILLIS = 400;
  private static final int SIGN_IN_MILLIS = 2_000;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final URI server;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(PATIENCE).version(HttpClient.Version.HTTP_1_1).build();
  private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(CLIENTS + 2);
  private final List<TestClient> clients = new ArrayList<>();
  private final Latencies latencies = new Latencies();

  HonestClients(URI server) {
    this.server = server;
    for (int i = 0; i < CLIENTS; i++) {
      start(i);
    }
    every(NEWCOMER_MILLIS, 0, () -> latencies.measure(this::comeAndGo));
    every(SIGN_IN_MILLIS, 0, () -> latencies.run(this::signIn));
  }

  private void every(int millis, int delay, Runnable task) {
    var _ = threads.scheduleWithFixedDelay(task, delay, millis, TimeUnit.MILLISECONDS);
  }

  private void start(int number) {
    String token = BenchTokens.of("honest-" + number);
    TestClient client = TestClient.connect(server, token);
    client.next("connect");
    client.join(LOBBY);
    clients.add(client);
    int[] round = {number};
    every(
        PACE_MILLIS,
        number * PACE_MILLIS / CLIENTS,
        () -> latencies.measure(() -> act(client, token, round[0]++)));
  }

  private void act(TestClient client, String token, int round) throws Exception {
    switch (round % 4) {
      case 0 -> expectOk(client.say(LOBBY, "Number " + round).get(5, TimeUnit.SECONDS).toString());
      case 1 -> get("/api/communities/lobby/messages?limit=50", token);
      case 2 -> get("/api/clans", token);
      default -> goOutAndIn(client);
    }
  }

  private static void goOutAndIn(TestClient client)
      throws InterruptedException, ExecutionException, TimeoutException {
    for (String event : List.of(LOBBY.kind().leaveEvent(), LOBBY.kind().joinEvent())) {
      expectOk(client.send(event, TestClient.about(LOBBY)).get(5, TimeUnit.SECONDS).toString());
    }
  }

  private static void expectOk(String answer) {
    if (!answer.contains("\"ok\":true")) {
      throw new IllegalStateException(answer);
    }
  }

  private void get(String path, String token) throws IOException, InterruptedException {
    expectOk(request(path).header("Authorization", "Bearer " + token));
  }

  private void signIn() throws IOException, InterruptedException {
    String said = "{\"userName\":\"" + LockOut.OWNER + "\",\"password\":\"levelup\"}";
    expectOk(
        request("/api/auth/login")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(said)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.resolve(path)).timeout(PATIENCE);
  }

  private void expectOk(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(answer.statusCode() + " " + answer.body());
    }
  }

  private void comeAndGo() throws Exception {
    try (TestClient client = TestClient.connect(server, BenchTokens.of("newcomer"))) {
      client.next("connect");
      expectOk(
          client
              .send(LOBBY.kind().joinEvent(), TestClient.about(LOBBY))
              .get(5, TimeUnit.SECONDS)
              .toString());
    }
  }

  /** The latencies since the last call. */
  Latencies.Taken take() {
    return latencies.take();
  }

  @Override
  public void close() {
    threads.shutdownNow();
    clients.forEach(TestClient::close);
    http.shutdownNow();
  }
}
