package dev.levelup.chat.server.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.levelup.chat.server.netty.HttpAnswer;
import dev.levelup.chat.server.netty.HttpPort;
import dev.levelup.chat.server.netty.HttpPortOptions;
import dev.levelup.chat.server.socketio.engine.TestOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which clients get a session when many without a token want one, from made-up addresses. */
class StrangersPlacesTest implements SocketIoApplication<String> {
  private static final int PLACES = 48;
  private static final String HONEST = "198.51.100.7";

  private final HttpClient http = HttpClient.newHttpClient();
  private HttpPort port;
  private SocketIoServer<String> server;

  @BeforeEach
  void open() throws IOException {
    server =
        new SocketIoServer<>(
            TestOptions.with(o -> o.maxSessions = PLACES),
            this,
            new Rooms<>(session -> session, Integer.MAX_VALUE),
            Runnable::run);
    port =
        HttpPort.open(
            HttpPortOptions.of("127.0.0.1", 0).withProxy(true),
            List.of(server),
            _ -> CompletableFuture.completedStage(HttpAnswer.empty(404)));
  }

  @AfterEach
  void close() {
    http.close();
    port.close();
  }

  private HttpResponse<String> ask(String address, String query, @Nullable String body) {
    URI uri =
        URI.create(
            "http://127.0.0.1:" + port.port() + "/socket.io/?EIO=4&transport=polling" + query);
    HttpRequest.Builder request = HttpRequest.newBuilder(uri).header("X-Forwarded-For", address);
    if (body != null) {
      request.POST(BodyPublishers.ofString(body));
    }
    return http.sendAsync(request.build(), BodyHandlers.ofString()).join();
  }

  /** The id of a new session, or null if there is no place. */
  private @Nullable String open(String address) {
    HttpResponse<String> answer = ask(address, "", null);
    return answer.statusCode() == 503
        ? null
        : JsonParser.parseString(answer.body().substring(1))
            .getAsJsonObject()
            .get("sid")
            .getAsString();
  }

  /** Opens a session that is admitted, and returns its id. */
  private String enter(String address) {
    String sid = Objects.requireNonNull(open(address), "no place");
    ask(address, "&sid=" + sid, "40");
    assertThat(ask(address, "&sid=" + sid, null).body()).startsWith("40{");
    return sid;
  }

  /** Sends a message, which does not bring a removed session back. */
  private boolean isThere(String sid) {
    return ask(HONEST, "&sid=" + sid, "3").statusCode() == 200;
  }

  private List<String> flood(int count, IntFunction<String> addresses) {
    return IntStream.range(0, count).mapToObj(i -> open(addresses.apply(i))).toList();
  }

  @Test
  void oneAddressHasAnEighthOfThePlaces() {
    List<String> sids = flood(40, _ -> "203.0.113.1");
    assertThat(sids).as("the oldest are removed").doesNotContainNull();
    assertThat(server.sessionCount()).isEqualTo(PLACES / 8);
    assertThat(isThere(sids.getFirst())).isFalse();
    assertThat(isThere(sids.getLast())).isTrue();
  }

  @Test
  void neighboursHaveASixthAndAnIpv6CustomerAQuarter() {
    flood(60, i -> "203.0.113." + i);
    assertThat(server.sessionCount()).isEqualTo(PLACES / 6);
    flood(90, i -> "2001:db8:0:%x00::1".formatted(i));
    assertThat(server.sessionCount()).isEqualTo(PLACES / 6 + PLACES / 4);
  }

  @Test
  void whoIsLetInStaysAndWhoComesGetsInHoweverManyStrangersWait() {
    String early = enter(HONEST);
    flood(3 * PLACES, i -> "203.0." + i + ".1");
    assertThat(server.sessionCount()).isEqualTo(PLACES);
    String late = enter(HONEST);
    flood(PLACES, i -> "203.1." + i + ".1");
    assertThat(isThere(early)).isTrue();
    assertThat(isThere(late)).isTrue();
  }

  @Test
  void whoWasLetInAndTakesLeaveWaitsAgain() {
    String gone = enter(HONEST);
    ask(HONEST, "&sid=" + gone, "41");
    flood(3 * PLACES, i -> "203.0." + i + ".1");
    assertThat(isThere(gone)).isFalse();
  }

  @Test
  void anAddressWhosePlacesAreAllInUseGetsNoOther() {
    for (int i = 0; i < PLACES / 8; i++) {
      enter("203.0.113.1");
    }
    assertThat(open("203.0.113.1")).isNull();
    assertThat(open("203.0.113.2")).isNotNull();
  }

  @Override
  public CompletionStage<Admission<String>> connect(Handshake handshake) {
    return CompletableFuture.completedStage(new Admission.Admitted<>("anybody"));
  }

  @Override
  public void connected(Socket<String> socket) {}

  @Override
  public void event(Socket<String> socket, Event event, Reply reply) {}

  @Override
  public void disconnected(Socket<String> socket, DisconnectReason reason) {}
}
