package dev.levelup.chat.server.netty;

import static java.util.concurrent.CompletableFuture.completedStage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.server.netty.RawConnection.Response;
import java.io.IOException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of RFC 9112 for what a request is, and where it ends. */
class RequestRulesTest {
  private static final String PAGE = "https://chat.example";
  private static final String SMUGGLED = "GET /smuggled HTTP/1.1\r\nHost: h\r\n\r\n";

  private final Queue<String> served = new ConcurrentLinkedQueue<>();
  private final CompletableFuture<HttpAnswer> later = new CompletableFuture<>();
  private HttpPort port;
  private RawConnection connection;

  @BeforeEach
  void open() throws IOException {
    port =
        HttpPort.open(
            HttpPortOptions.of("127.0.0.1", 0).withAllowedOrigins(Set.of(PAGE)),
            List.of(),
            call -> {
              if (!call.path().equals("/other")) {
                served.add(call.method() + " " + call.path());
              }
              return call.path().equals("/later")
                  ? later
                  : completedStage(HttpAnswer.text(200, call.header("Host") + " " + call.path()));
            });
    connection = new RawConnection(port.port());
  }

  @AfterEach
  void close() throws IOException {
    connection.close();
    port.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Expect: the-impossible\r\nContent-Length: 35\r\n\r\n",
        "Expect: 100-continue\r\nContent-Length: 9000000\r\n\r\n",
        "Content-Length: 9000000\r\n\r\n",
        "Content-Length: 1\r\nContent-Length: 2\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\nzz\r\n"
      })
  void takesNothingForARequestBehindOneThatItRefused(String rest) throws IOException {
    Response refused =
        connection.send("POST / HTTP/1.1\r\nHost: h\r\n" + rest).send(SMUGGLED + SMUGGLED).read();

    assertThat(refused.status()).isBetween(400, 417);
    assertThat(refused.headers()).containsEntry("connection", "close");
    assertThat(connection.isClosedByServer()).isTrue();
    letEveryLoopLook();
    assertThat(served).isEmpty();
  }

  @Test
  void takesNothingForARequestBehindABodyThatGrewTooLarge() throws IOException {
    connection.send("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n");
    connection.send("20000\r\n" + "x".repeat(0x20000) + "\r\n0\r\n\r\n" + SMUGGLED);

    assertThat(connection.read().status()).isEqualTo(413);
    assertThat(connection.isClosedByServer()).isTrue();
    letEveryLoopLook();
    assertThat(served).isEmpty();
  }

  @Test
  void takesNothingForARequestBehindOneThatAsksToClose() throws IOException {
    connection.send("GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n" + SMUGGLED);

    assertThat(connection.read().status()).isEqualTo(200);
    assertThat(connection.isClosedByServer()).isTrue();
    assertThat(served).containsExactly("GET /");
  }

  /** Returns after every loop has processed its earlier input. */
  private void letEveryLoopLook() throws IOException {
    for (int i = 0; i < 20; i++) {
      try (RawConnection other = new RawConnection(port.port())) {
        assertThat(other.get("/other").read().status()).isEqualTo(200);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a, b\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: someone@a\r\n\r\n",
        "GET / HTTP/1.0\r\nHost: a\r\nHost: b\r\n\r\n",
        "GET index HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET ftp://a/ HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET http:///x HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET http://someone@a/ HTTP/1.1\r\nHost: a\r\n\r\n",
        "CONNECT a:80 HTTP/1.1\r\nHost: a:80\r\n\r\n",
        "GET / HTTP/2.0\r\nHost: a\r\n\r\n"
      })
  void refusesWhatDoesNotSayWhereItGoes(String request) throws IOException {
    assertThat(connection.send(request).read().status()).isEqualTo(400);
    assertThat(connection.isClosedByServer()).isTrue();
    letEveryLoopLook();
    assertThat(served).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://other:81/x?y", "HTTPS://other:81/x", "http://other:81/x"})
  void anAbsoluteTargetNamesTheHostItself(String target) throws IOException {
    connection.send("GET " + target + " HTTP/1.1\r\nHost: server\r\n\r\n");

    assertThat(connection.read().body()).isEqualTo("other:81 /x");
  }

  @Test
  void anAbsoluteTargetWithoutAPathIsTheRoot() throws IOException {
    connection.send("GET http://other?y HTTP/1.1\r\nHost: server\r\n\r\n");

    assertThat(connection.read().body()).isEqualTo("other /");
  }

  @Test
  void anOldClientNeedsNoHost() throws IOException {
    assertThat(connection.send("GET / HTTP/1.0\r\n\r\n").read().status()).isEqualTo(200);
    assertThat(connection.isClosedByServer()).isTrue();
  }

  @Test
  void takesAHundredHeadersAndNoMore() throws IOException {
    String head = "GET / HTTP/1.1\r\nHost: h\r\n";

    assertThat(connection.send(head + "X: y\r\n".repeat(99) + "\r\n").read().status())
        .isEqualTo(200);
    assertThat(connection.send(head + "X: y\r\n".repeat(100) + "\r\n").read().status())
        .isEqualTo(431);
    assertThat(connection.isClosedByServer()).isTrue();
  }

  @Test
  void takesNoMoreHeadersBehindABodyThanBeforeIt() throws IOException {
    connection.send("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n");
    connection.send("0\r\n" + "X: y\r\n".repeat(101) + "\r\n" + SMUGGLED);

    assertThat(connection.read().status()).isEqualTo(431);
    assertThat(connection.isClosedByServer()).isTrue();
    letEveryLoopLook();
    assertThat(served).isEmpty();
  }

  @Test
  void whoEndsTheirOutputStillGetsAnAnswerThatTakesTime() throws IOException {
    connection.get("/later").endOutput();
    letEveryLoopLook();
    later.complete(HttpAnswer.text(200, "at last"));

    assertThat(connection.read().body()).isEqualTo("at last");
    assertThat(connection.isClosedByServer()).isTrue();
  }

  @Test
  void whoEndsTheirOutputStillGetsEveryAnswer() throws IOException {
    connection.send("GET /1 HTTP/1.1\r\nHost: h\r\n\r\nGET /2 HTTP/1.1\r\nHost: h\r\n\r\n");
    connection.endOutput();

    assertThat(connection.read().body()).isEqualTo("h /1");
    assertThat(connection.read().body()).isEqualTo("h /2");
    assertThat(connection.isClosedByServer()).isTrue();
  }

  @Test
  void whoEndsTheirOutputInTheMiddleOfARequestIsRefusedAndClosed() throws IOException {
    connection.send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n\r\nx").endOutput();

    assertThat(connection.isClosedWithin(Duration.ofSeconds(10))).isTrue();
    assertThat(served).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 9000000",
        "Host: two",
        "X: y\r\nX: y\r\nX: y",
        "Expect: nothing",
        "X: a"
      })
  void aListedPageMayReadARefusalToo(String header) throws IOException {
    String many = header.contains("X") ? "X: y\r\n".repeat(100) : "";
    Response refused =
        connection
            .send("POST / HTTP/1.1\r\nHost: h\r\nOrigin: " + PAGE + "\r\n" + many)
            .send(header + "\r\n\r\n")
            .read();

    assertThat(refused.status()).isBetween(400, 431);
    assertThat(refused.headers()).containsEntry("access-control-allow-origin", PAGE);
  }

  @Test
  void everyAnswerHasItsDate() throws IOException {
    String date = connection.get("/").read().headers().get("date");

    assertThat(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)).isNotNull();
    assertThat(date).hasSize("Sun, 06 Nov 1994 08:49:37 GMT".length());
  }
}
