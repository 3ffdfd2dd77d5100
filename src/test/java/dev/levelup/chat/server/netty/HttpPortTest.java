package dev.levelup.chat.server.netty;

import static java.util.concurrent.CompletableFuture.completedStage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.levelup.chat.server.netty.RawConnection.Response;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HttpPortTest {
  private volatile HttpHandler handler = HttpPortTest::echo;
  private HttpPort port;

  @BeforeEach
  void open() throws IOException {
    port = open(IoTransport.best());
  }

  @AfterEach
  void close() {
    port.close();
  }

  @ParameterizedTest
  @EnumSource(IoTransport.class)
  void servesOverEveryTransportOfTheMachine(IoTransport transport) throws IOException {
    assumeTrue(transport.isAvailable());
    close();
    port = open(transport);

    assertThat(get("/").status()).isEqualTo(200);
  }

  @Test
  void decodesSegmentsAfterTheSplitAndQueryValues() throws IOException {
    handler =
        call ->
            completedStage(
                HttpAnswer.text(200, call.segments() + " " + call.query("q") + call.query("x")));

    Response response = get("/api/rooms/a%2Fb+%C3%A9/..?q=caf%C3%A9+au+lait&q=2");

    assertThat(response.body()).isEqualTo("[api, rooms, a/b+é, ..] café au laitnull");
  }

  @Test
  void handsOverMethodHeadersAndBody() throws IOException {
    Response response =
        exchange("POST /x HTTP/1.1\r\nHost: h\r\nX-Thing: 1\r\nContent-Length: 3\r\n\r\né!");

    assertThat(response.body()).isEqualTo("POST /x 1 é!");
  }

  @Test
  void letsAnAnswerOverrideADefaultHeader() throws IOException {
    handler =
        _ -> completedStage(HttpAnswer.text(200, "").withHeader("Cache-Control", "max-age=1"));

    assertThat(get("/").headers()).containsEntry("cache-control", "max-age=1");
  }

  @Test
  void leavesTheBodyOutAfterHead() throws IOException {
    handler = _ -> completedStage(HttpAnswer.text(200, "hello"));

    try (RawConnection connection = new RawConnection(port.port())) {
      connection.send("HEAD / HTTP/1.1\r\nHost: h\r\n\r\n").get("/");

      assertThat(connection.readHead().headers()).containsEntry("content-length", "5");
      assertThat(connection.read().body()).isEqualTo("hello");
    }
  }

  @Test
  void servesAPipelinedRequestOnlyAfterTheAnswerBeforeIt() throws Exception {
    CompletableFuture<HttpAnswer> first = new CompletableFuture<>();
    CountDownLatch asked = new CountDownLatch(1);
    handler =
        call -> {
          asked.countDown();
          return call.path().equals("/1")
              ? first
              : completedStage(HttpAnswer.text(200, "first is answered: " + first.isDone()));
        };

    try (RawConnection connection = new RawConnection(port.port())) {
      connection.send("GET /1 HTTP/1.1\r\nHost: h\r\n\r\nGET /2 HTTP/1.1\r\nHost: h\r\n\r\n");
      asked.await();
      first.complete(HttpAnswer.text(200, "one"));

      assertThat(connection.read().body()).isEqualTo("one");
      assertThat(connection.read().body()).isEqualTo("first is answered: true");
    }
  }

  @Test
  void closesBehindTheAnswerWhenTheClientAsksForIt() throws IOException {
    try (RawConnection connection = new RawConnection(port.port())) {
      connection.send("GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");

      assertThat(connection.read().headers()).containsEntry("connection", "close");
      assertThat(connection.isClosedByServer()).isTrue();
    }
  }

  @Test
  void answersAThrowingHandlerWith500AndServesOn() throws IOException {
    handler =
        call -> {
          if (call.path().equals("/bad")) {
            throw new IllegalStateException("secret detail");
          }
          return echo(call);
        };

    try (RawConnection connection = new RawConnection(port.port())) {
      Response failed = connection.get("/bad").read();

      assertThat(failed.status()).isEqualTo(500);
      assertThat(failed.body()).contains("\"code\":\"SERVER_ERROR\"").doesNotContain("secret");
      assertThat(connection.get("/good").read().status()).isEqualTo(200);
    }
  }

  @Test
  void answersAFailedStageWith500() throws IOException {
    handler = _ -> CompletableFuture.failedStage(new IllegalStateException("secret detail"));

    assertThat(get("/").status()).isEqualTo(500);
  }

  @Test
  void saysSoWhenTheAddressIsTaken() throws IOException {
    assertThatThrownBy(
            () ->
                HttpPort.open(
                    HttpPortOptions.of("127.0.0.1", port.port()), List.of(), HttpPortTest::echo))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cannot listen on 127.0.0.1:" + port.port());
  }

  private static CompletableFuture<HttpAnswer> echo(HttpCall call) {
    String body =
        "%s %s %s %s"
            .formatted(call.method(), call.path(), call.header("x-thing"), call.bodyText());
    return CompletableFuture.completedFuture(HttpAnswer.text(200, body));
  }

  private HttpPort open(IoTransport transport) throws IOException {
    HttpPortOptions options = HttpPortOptions.of("127.0.0.1", 0);
    return HttpPort.open(options, List.of(), call -> handler.handle(call), transport);
  }

  private Response get(String path) throws IOException {
    return exchange("GET " + path + " HTTP/1.1\r\nHost: h\r\n\r\n");
  }

  private Response exchange(String request) throws IOException {
    try (RawConnection connection = new RawConnection(port.port())) {
      return connection.send(request).read();
    }
  }
}
