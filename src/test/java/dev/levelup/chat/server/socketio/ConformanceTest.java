package dev.levelup.chat.server.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.server.socketio.engine.EngineOptions;
import dev.levelup.chat.server.socketio.engine.RawTransport;
import dev.levelup.chat.server.socketio.engine.TestOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What Socket.IO 5 requires of a server, over each transport: the cases of the protocol's own test
 * suite, except those for custom namespaces, which this server does not have. The cases of
 * Engine.IO 4 are in {@code HandshakeTest}, {@code MessageTest}, {@code HeartbeatTest}, {@code
 * CloseTest} and {@code UpgradeTest} of the package below.
 */
class ConformanceTest {
  private static final String BYTES =
      "[\"%s\",{\"_placeholder\":true,\"num\":0},\"x\",{\"_placeholder\":true,\"num\":1}]";

  private static final List<String> MALFORMED =
      List.of("49", "4abc", "42{}", "42[]", "42[\"message\"", "42abc[\"message\"]", "421a[\"x\"]");

  private static final Duration SOON = Duration.ofMillis(100);

  private SocketIoEcho echo;

  @BeforeEach
  void open() throws IOException {
    echo = new SocketIoEcho(0, EngineOptions.standard());
  }

  @AfterEach
  void close() {
    echo.close();
  }

  private RawTransport.Client open(RawTransport transport) throws InterruptedException {
    return transport.open(echo.port.port(), "/socket.io/");
  }

  private RawTransport.Client connected(RawTransport transport) throws InterruptedException {
    RawTransport.Client client = open(transport).send("40");
    assertThat(client.next()).startsWith("40{\"sid\":\"");
    assertThat(client.next()).isEqualTo("42[\"auth\",{}]");
    return client;
  }

  @ParameterizedTest
  @EnumSource
  void connectsWithAPayload(RawTransport transport) throws Exception {
    try (RawTransport.Client client = open(transport).send("40{\"token\":\"123\"}")) {
      assertThat(client.next()).startsWith("40{\"sid\":\"");
      assertThat(client.next()).isEqualTo("42[\"auth\",{\"token\":\"123\"}]");
    }
  }

  @ParameterizedTest
  @EnumSource
  void refusesANamespaceThatIsNotThereAndLetsIntoTheOneThatIs(RawTransport transport)
      throws Exception {
    try (RawTransport.Client client = open(transport).send("40/random")) {
      assertThat(client.next()).isEqualTo("44/random,{\"message\":\"Invalid namespace\"}");
      assertThat(client.send("40").next()).startsWith("40{\"sid\":\"");
    }
  }

  @ParameterizedTest
  @EnumSource
  void endsTheSessionOfACallThatIsNoConnect(RawTransport transport) throws Exception {
    open(transport).send("42[\"message\"]").awaitEnd();
    open(transport).send("4abc").awaitEnd();
    open(transport).send("40null").awaitEnd();
  }

  @ParameterizedTest
  @EnumSource
  void endsTheSessionOfWhoDoesNotConnectInTime(RawTransport transport) throws Exception {
    reopen(options -> options.connectTimeout = SOON);
    open(transport).awaitEnd();
  }

  @ParameterizedTest
  @EnumSource
  void endsTheSessionOfASecondConnect(RawTransport transport) throws Exception {
    connected(transport).send("40").awaitEnd();
  }

  @ParameterizedTest
  @EnumSource
  void carriesTextBothWays(RawTransport transport) throws Exception {
    try (RawTransport.Client client = connected(transport)) {
      client.send("42[\"message\",1,\"2\",{\"3\":[true,null]}]");
      assertThat(client.next()).isEqualTo("42[\"message-back\",1,\"2\",{\"3\":[true,null]}]");
    }
  }

  @ParameterizedTest
  @EnumSource
  void carriesBytesBothWays(RawTransport transport) throws Exception {
    try (RawTransport.Client client = connected(transport)) {
      client.send("452-" + BYTES.formatted("message")).send(bytes(1)).send(bytes(200));
      assertThat(client.next()).isEqualTo("452-" + BYTES.formatted("message-back"));
      assertThat(client.nextBytes()).containsExactly(1);
      assertThat(client.nextBytes()).containsExactly(200);
    }
  }

  @ParameterizedTest
  @EnumSource
  void acknowledgesTextAndBytes(RawTransport transport) throws Exception {
    try (RawTransport.Client client = connected(transport)) {
      client.send("42456[\"message-with-ack\",1,{\"3\":[false]}]");
      assertThat(client.next()).isEqualTo("43456[1,{\"3\":[false]}]");
      client.send("451-789[\"message-with-ack\",{\"_placeholder\":true,\"num\":0}]");
      client.send(bytes(7));
      assertThat(client.next()).isEqualTo("461-789[{\"_placeholder\":true,\"num\":0}]");
      assertThat(client.nextBytes()).containsExactly(7);
    }
  }

  private static byte[] bytes(int only) {
    return new byte[] {(byte) only};
  }

  @ParameterizedTest
  @EnumSource
  void letsAClientLeaveAndComeAgain(RawTransport transport) throws Exception {
    try (RawTransport.Client client = connected(transport).send("41").send("40")) {
      assertThat(client.next()).startsWith("40{\"sid\":\"");
    }
  }

  @ParameterizedTest
  @EnumSource
  void endsTheSessionOfAMalformedPacket(RawTransport transport) throws Exception {
    for (String malformed : MALFORMED) {
      connected(transport).send(malformed).awaitEnd();
    }
  }

  @ParameterizedTest
  @EnumSource
  void pingsAgainAfterEachPong(RawTransport transport) throws Exception {
    reopen(options -> options.pingInterval = SOON);
    try (RawTransport.Client client = open(transport)) {
      for (int i = 0; i < 3; i++) {
        assertThat(client.next()).isEqualTo("2");
        client.send("3");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void endsTheSessionOfWhoDoesNotAnswerAPing(RawTransport transport) throws Exception {
    reopen(
        options -> {
          options.pingInterval = SOON;
          options.pingTimeout = SOON;
        });
    open(transport).awaitEnd();
  }

  private void reopen(Consumer<TestOptions> change) throws IOException {
    echo.close();
    echo = new SocketIoEcho(0, TestOptions.with(change));
  }
}
