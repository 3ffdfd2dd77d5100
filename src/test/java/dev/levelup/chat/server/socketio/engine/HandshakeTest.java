package dev.levelup.chat.server.socketio.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.WebSocketHandshakeException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandshakeTest {
  private EngineEcho echo;

  @BeforeEach
  void open() throws IOException {
    echo = new EngineEcho(0, EngineOptions.standard());
  }

  @AfterEach
  void close() {
    echo.close();
  }

  @Test
  void opensAPollingSessionThatMayUpgrade() {
    HttpResponse<String> answer = get("?EIO=4&transport=polling");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type")).hasValue("text/plain; charset=UTF-8");
    assertThat(answer.body()).startsWith("0");
    JsonObject open = JsonParser.parseString(answer.body().substring(1)).getAsJsonObject();
    assertThat(open.remove("sid").getAsString()).hasSizeGreaterThanOrEqualTo(22);
    assertThat(open)
        .hasToString(
            "{\"upgrades\":[\"websocket\"],\"pingInterval\":25000,\"pingTimeout\":20000,"
                + "\"maxPayload\":1000000}");
  }

  @Test
  void opensAWebSocketSessionThatNeedNotUpgrade() throws Exception {
    try (RawWebSocket socket = webSocket("?EIO=4&transport=websocket")) {
      String opened = socket.next();

      assertThat(opened).startsWith("0{\"sid\":\"").contains("\"upgrades\":[]");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "?EIO=4, 0, Transport unknown",
    "?EIO=4&transport=abc, 0, Transport unknown",
    "?EIO=4&transport=polling&sid=guessed, 1, Session ID unknown",
    "?EIO=4&transport=websocket, 3, Bad request",
    "?transport=polling, 5, Unsupported protocol version",
    "?EIO=3&transport=polling, 5, Unsupported protocol version",
    "?EIO=abc&transport=polling, 5, Unsupported protocol version"
  })
  void refusesABadHandshakeWithTheProtocolsError(String query, int code, String message) {
    HttpResponse<String> answer = get(query);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).isEqualTo("{\"code\":" + code + ",\"message\":\"" + message + "\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "HEAD", "DELETE"})
  void refusesOtherMethodsThanGet(String method) {
    HttpResponse<String> answer =
        RawPolling.send(
                RawPolling.request(base() + "?EIO=4&transport=polling")
                    .method(method, BodyPublishers.noBody())
                    .build())
            .join();

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(echo.sessionCount()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?transport=websocket",
        "?EIO=abc&transport=websocket",
        "?EIO=4",
        "?EIO=4&transport=abc",
        "?EIO=4&transport=websocket&sid=guessed"
      })
  void refusesABadWebSocketHandshake(String query) {
    assertThatThrownBy(() -> webSocket(query))
        .hasCauseInstanceOf(WebSocketHandshakeException.class);
    assertThat(echo.sessionCount()).isZero();
  }

  @Test
  void givesEverySessionAnIdOfItsOwn() {
    assertThat(IntStream.range(0, 100).mapToObj(_ -> Sids.next()).distinct()).hasSize(100);
  }

  @Test
  void takesNoMoreSessionsThanItMay() throws IOException {
    echo.close();
    echo = new EngineEcho(0, TestOptions.with(o -> o.maxSessions = 1));
    get("?EIO=4&transport=polling");

    assertThat(get("?EIO=4&transport=polling").statusCode()).isEqualTo(503);
  }

  @ParameterizedTest
  @CsvSource({"https://evil.example, 403", "null, 403", "https://listed.example, 200"})
  void checksTheOriginOfAPollingHandshake(String origin, int status) {
    HttpResponse<String> answer =
        RawPolling.send(
                RawPolling.request(base() + "?EIO=4&transport=polling")
                    .header("Origin", origin)
                    .build())
            .join();

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("access-control-allow-origin").isPresent())
        .isEqualTo(status == 200);
  }

  /** The session's id is not enough for a page of another origin. */
  @Test
  void checksTheOriginOfWhateverComesForASession() throws Exception {
    RawPolling polling = RawPolling.open(echo.port(), "/engine.io/");
    HttpRequest.Builder foreign =
        RawPolling.request("http://127.0.0.1:" + echo.port() + polling.path())
            .header("Origin", "https://evil.example");
    HttpResponse<String> poll = RawPolling.send(foreign.build()).join();
    HttpResponse<String> post =
        RawPolling.send(foreign.POST(BodyPublishers.ofString("4forged")).build()).join();

    assertThat(poll.body()).isEqualTo("{\"code\":4,\"message\":\"Forbidden\"}");
    assertThat(post.body()).isEqualTo(poll.body());
    assertThatThrownBy(
            () -> RawWebSocket.open(echo.port(), polling.upgradePath(), "https://evil.example"))
        .hasCauseInstanceOf(WebSocketHandshakeException.class);
    assertThat(polling.say("4own").next()).isEqualTo("4own");
  }

  @Test
  void answersThePreflightOfAListedPageOnly() {
    assertThat(preflight("https://listed.example").statusCode()).isEqualTo(204);
    assertThat(preflight("https://evil.example").statusCode()).isEqualTo(403);
  }

  private HttpResponse<String> preflight(String origin) {
    return RawPolling.send(
            RawPolling.request(base() + "?EIO=4&transport=polling")
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody())
                .build())
        .join();
  }

  @Test
  void checksTheOriginOfAWebSocket() throws Exception {
    String path = "/engine.io/?EIO=4&transport=websocket";
    assertThatThrownBy(() -> RawWebSocket.open(echo.port(), path, "https://evil.example"))
        .hasCauseInstanceOf(WebSocketHandshakeException.class);
    try (RawWebSocket own =
            RawWebSocket.open(echo.port(), path, "http://127.0.0.1:" + echo.port());
        RawWebSocket listed = RawWebSocket.open(echo.port(), path, "https://listed.example")) {
      assertThat(own.next()).startsWith("0");
      assertThat(listed.next()).startsWith("0");
    }
  }

  private String base() {
    return "http://127.0.0.1:" + echo.port() + "/engine.io/";
  }

  private HttpResponse<String> get(String query) {
    return RawPolling.send(RawPolling.request(base() + query).build()).join();
  }

  private RawWebSocket webSocket(String query) {
    return RawWebSocket.open(echo.port(), "/engine.io/" + query);
  }
}
