package dev.levelup.chat.server.netty;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExchangeTest implements Endpoint {
  private volatile Consumer<Exchange> endpoint = _ -> {};
  private HttpPort port;

  @BeforeEach
  void open() throws IOException {
    port =
        HttpPort.open(
            HttpPortOptions.of("127.0.0.1", 0),
            List.of(this),
            _ -> CompletableFuture.completedStage(HttpAnswer.text(200, "handler")));
  }

  @AfterEach
  void close() {
    port.close();
  }

  @Override
  public String path() {
    return "/endpoint/";
  }

  @Override
  public void serve(Exchange exchange) {
    endpoint.accept(exchange);
  }

  @Test
  void getsTheRequestsOfItsPathOnly() throws IOException {
    endpoint = exchange -> exchange.answer(HttpAnswer.text(200, "endpoint"));
    try (RawConnection connection = new RawConnection(port.port())) {
      assertThat(connection.get("/endpoint/?q=1").read().body()).isEqualTo("endpoint");
      assertThat(connection.get("/endpoint/more").read().body()).isEqualTo("handler");
      assertThat(connection.get("/endpoint").read().body()).isEqualTo("handler");
    }
  }

  @Test
  void isAnsweredFromAnyThreadAndOnce() throws IOException {
    endpoint =
        exchange ->
            Thread.ofVirtual()
                .start(
                    () -> {
                      exchange.answer(HttpAnswer.text(200, "first"));
                      exchange.answer(HttpAnswer.text(200, "second"));
                    });
    try (RawConnection connection = new RawConnection(port.port())) {
      assertThat(connection.get("/endpoint/").read().body()).isEqualTo("first");
      assertThat(connection.get("/").read().body()).isEqualTo("handler");
    }
  }

  @Test
  void isAnsweredWith500WhenTheEndpointThrows() throws IOException {
    endpoint =
        _ -> {
          throw new IllegalStateException("secret detail");
        };
    try (RawConnection connection = new RawConnection(port.port())) {
      assertThat(connection.get("/endpoint/").read().status()).isEqualTo(500);
    }
  }

  @Test
  void tellsWhenTheConnectionIsLost() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch lost = new CountDownLatch(1);
    CountDownLatch lostBefore = new CountDownLatch(1);
    endpoint =
        exchange -> {
          exchange.onLost(lost::countDown);
          exchange.onLost(() -> exchange.onLost(lostBefore::countDown));
          asked.countDown();
        };
    try (RawConnection connection = new RawConnection(port.port())) {
      connection.get("/endpoint/");
      asked.await();
    }

    assertThat(lost.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(lostBefore.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"chat, chat", "'b, a', b", "'b,a', b"})
  void agreesToTheFirstSubprotocolThatIsAskedFor(String asked, String agreed) throws IOException {
    endpoint = exchange -> exchange.upgrade(100, _ -> new ClosesWithItsPeer());
    try (RawConnection connection = new RawConnection(port.port())) {
      RawConnection.Response answer = upgrade(connection, "Sec-WebSocket-Protocol: " + asked);
      assertThat(answer.status()).isEqualTo(101);
      assertThat(answer.headers()).containsEntry("sec-websocket-protocol", agreed);
    }
  }

  @Test
  void agreesToNoSubprotocolThatNobodyAskedForAndRefusesWhatIsNone() throws IOException {
    endpoint = exchange -> exchange.upgrade(100, _ -> new ClosesWithItsPeer());
    try (RawConnection connection = new RawConnection(port.port())) {
      assertThat(upgrade(connection, "Sec-WebSocket-Protocol: a b").status()).isEqualTo(400);
    }
    try (RawConnection connection = new RawConnection(port.port())) {
      assertThat(upgrade(connection, "X: y").headers()).doesNotContainKey("sec-websocket-protocol");
    }
  }

  private static RawConnection.Response upgrade(RawConnection connection, String header)
      throws IOException {
    return connection
        .send("GET /endpoint/ HTTP/1.1\r\nHost: h\r\nUpgrade: websocket\r\n")
        .send("Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n")
        .send("Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" + header + "\r\n\r\n")
        .readHead();
  }

  @Test
  void refusesToUpgradeWhatIsNoHandshake() throws IOException {
    endpoint = exchange -> exchange.upgrade(100, _ -> new ClosesWithItsPeer());
    try (RawConnection connection = new RawConnection(port.port())) {
      RawConnection.Response oldVersion = connection.get("/endpoint/").read();
      assertThat(oldVersion.status()).isEqualTo(426);
      assertThat(oldVersion.headers()).containsEntry("sec-websocket-version", "13");
      connection.send("GET /endpoint/ HTTP/1.1\r\nHost: h\r\nSec-WebSocket-Version: 13\r\n\r\n");
      assertThat(connection.read().status()).isEqualTo(400);
      assertThat(connection.get("/").read().body()).isEqualTo("handler");
    }
  }

  private static final class ClosesWithItsPeer extends ChannelInboundHandlerAdapter {
    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
      var _ = context.close();
    }
  }
}
