package dev.levelup.chat.server.netty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HttpPortCloseTest {
  private static final Set<Thread.State> WAITS =
      Set.of(Thread.State.WAITING, Thread.State.TIMED_WAITING);

  private static final String HANDSHAKE =
      """
      GET /talk/ HTTP/1.1\r
      Host: test\r
      Upgrade: websocket\r
      Connection: Upgrade\r
      Sec-WebSocket-Version: 13\r
      Sec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r
      \r
      """;
  private static final byte[] EMPTY_TEXT = {(byte) 0x81, (byte) 0x80, 0, 0, 0, 0};
  private static final int FRAMES = 256;
  private static final int FRAME_BYTES = 65_536;

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CompletableFuture<HttpAnswer> answer = new CompletableFuture<>();
  private final CompletableFuture<Void> goOn = new CompletableFuture<>();
  private final CompletableFuture<Void> said = new CompletableFuture<>();
  private final CompletableFuture<Object> heard = new CompletableFuture<>();
  private HttpPort port;

  @BeforeEach
  void open() throws IOException {
    HttpHandler handler =
        call -> {
          asked.countDown();
          if (call.path().equals("/busy")) {
            goOn.join();
          }
          return answer;
        };
    port =
        HttpPort.open(
            HttpPortOptions.of("127.0.0.1", 0), List.of(new Silent(), new Talkative()), handler);
  }

  @Test
  void closesIdleConnectionsAndTakesNoNewOnes() throws IOException {
    try (RawConnection connection = new RawConnection(port.port())) {
      answer.complete(HttpAnswer.empty(204));
      connection.get("/").read();
      port.close();

      assertThat(connection.isClosedByServer()).isTrue();
    }
    assertThatThrownBy(() -> new RawConnection(port.port()).close())
        .isInstanceOf(ConnectException.class);
  }

  /** Closing does not wait for requests whose responses are delayed. */
  @Test
  void letsTheAnswerInTheMakingGoOut() throws Exception {
    List<RawConnection> others = new ArrayList<>();
    try (RawConnection connection = new RawConnection(port.port())) {
      connection.get("/");
      asked.await();
      for (int i = 0; i < 8; i++) {
        others.add(new RawConnection(port.port()).get("/endpoint/"));
      }
      Thread closing = Thread.ofVirtual().start(port::close);
      for (RawConnection other : others) {
        assertThat(other.isClosedByServer()).isTrue();
      }
      answer.complete(HttpAnswer.text(200, "still served"));

      assertThat(connection.read().body()).isEqualTo("still served");
      assertThat(connection.isClosedByServer()).isTrue();
      assertThat(closing.join(Duration.ofSeconds(5))).isTrue();
    }
  }

  /** The loop is busy: the connection is accepted, but not yet registered. */
  @Test
  void closesAlsoWhoCameInTheLastMoment() throws Exception {
    List<RawConnection> last = new ArrayList<>();
    try (RawConnection connection = new RawConnection(port.port())) {
      connection.get("/busy");
      asked.await();
      for (int i = 0; i < 2 * Runtime.getRuntime().availableProcessors(); i++) {
        last.add(new RawConnection(port.port()));
      }
      Thread closing = Thread.ofVirtual().start(port::close);
      await().until(() -> WAITS.contains(closing.getState()));
      goOn.complete(null);
      for (RawConnection other : last) {
        assertThat(other.isClosedByServer()).isTrue();
      }
      answer.complete(HttpAnswer.text(200, "still served"));

      assertThat(connection.read().body()).isEqualTo("still served");
    }
  }

  @Tag("slow")
  @Test
  void doesNotWaitForAnAnswerThatNeverComes() throws Exception {
    try (RawConnection connection = new RawConnection(port.port())) {
      connection.get("/");
      asked.await();
      Instant start = Instant.now();
      port.close();

      assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
      assertThat(connection.isClosedByServer()).isTrue();
    }
  }

  @Tag("slow")
  @Test
  void aWebSocketGetsWhatWasWrittenToItAndIsHeardNoMore() throws Exception {
    Thread closing = Thread.ofVirtual().unstarted(port::close);
    try (RawConnection connection = new RawConnection(port.port())) {
      connection.send(HANDSHAKE).readHead();
      said.join();
      closing.start();
      await().until(() -> WAITS.contains(closing.getState()));
      connection.send(EMPTY_TEXT);

      assertThat(connection.isCutBefore(FRAMES * FRAME_BYTES)).isFalse();
    }
    assertThat(closing.join(Duration.ofSeconds(5))).isTrue();
    assertThat(heard).isNotDone();
  }

  /** Delays every response, as long polling does. */
  private static final class Silent implements Endpoint {
    @Override
    public String path() {
      return "/endpoint/";
    }

    @Override
    public void serve(Exchange exchange) {}
  }

  /** Sends more to a WebSocket than the system buffers while the client does not read. */
  private final class Talkative implements Endpoint {
    @Override
    public String path() {
      return "/talk/";
    }

    @Override
    public void serve(Exchange exchange) {
      exchange.upgrade(100, this::talk);
    }

    private ChannelHandler talk(Channel channel) {
      for (int i = 0; i < FRAMES; i++) {
        var _ =
            channel.write(new BinaryWebSocketFrame(Unpooled.wrappedBuffer(new byte[FRAME_BYTES])));
      }
      channel.flush();
      said.complete(null);
      return new ChannelInboundHandlerAdapter() {
        @Override
        public void channelRead(ChannelHandlerContext ctx, Object message) {
          heard.complete(message);
        }
      };
    }
  }
}
