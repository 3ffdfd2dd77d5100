package dev.levelup.chat.client.live;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.levelup.chat.client.fake.NoWatcher;
import dev.levelup.chat.client.net.ChatSocket;
import dev.levelup.chat.client.net.HttpGateway;
import dev.levelup.chat.client.net.ServerAddress;
import dev.levelup.chat.client.net.Session;
import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.ServerInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A proxy that forwards one path to the server, and has nothing on any other path. */
class BasePathTest {
  private final List<SocketEvent> events = new CopyOnWriteArrayList<>();
  private final HttpGateway gateway = new HttpGateway(Locale.ENGLISH);
  private volatile boolean webSockets = true;
  private CoreServer server;
  private ServerSocket proxy;
  private ServerAddress address;

  @BeforeEach
  void start() throws IOException {
    server = new CoreServer(0, new CopyOnWriteArrayList<>(), true);
    proxy = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
    address = ServerAddress.parse("127.0.0.1:" + proxy.getLocalPort() + "/games/chat/");
  }

  @AfterEach
  void stop() throws IOException {
    proxy.close();
    server.close();
  }

  @Test
  void everyQuestionGoesBelowThePath() throws Exception {
    ServerInfo info = gateway.accounts(address).info().get(15, SECONDS);
    assertThat(gateway.history(session(info)).rooms(RoomKind.COMMUNITY).get(15, SECONDS))
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void soDoesTheSocketOverBothTransports(boolean webSockets) throws Exception {
    this.webSockets = webSockets;
    ServerInfo info = gateway.accounts(address).info().get(15, SECONDS);
    ChatSocket socket = gateway.socket(session(info), events::add);

    socket.connect(CoreServer.token("alice"));

    await().until(() -> !events.isEmpty());
    assertThat(events).containsExactly(new SocketEvent.Connected(!webSockets));
    socket.disconnect();
  }

  private Session session(ServerInfo info) {
    return Session.ofToken(
        address, info, gateway.accounts(address), CoreServer.token("alice"), new NoWatcher());
  }

  private void serve() {
    while (!proxy.isClosed()) {
      try {
        Socket client = proxy.accept();
        Socket behind = new Socket(InetAddress.getLoopbackAddress(), server.url().getPort());
        Thread.ofVirtual().start(() -> pass(client, behind, this::withoutPath));
        Thread.ofVirtual().start(() -> pass(behind, client, UnaryOperator.identity()));
      } catch (IOException _) {
        return;
      }
    }
  }

  private String withoutPath(String part) {
    boolean asks = part.startsWith("GET ") || part.startsWith("POST ");
    if (asks && !webSockets && part.contains("Upgrade: websocket")) {
      return "";
    }
    // Only the first line: the random key of a WebSocket may begin with a slash, too.
    return asks
        ? part.replaceFirst(" /", " /outside/").replaceFirst(" /outside/games/chat/", " /")
        : part;
  }

  private static void pass(Socket from, Socket to, UnaryOperator<String> change) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] part = new byte[16_384];
      for (int size = in.read(part); size >= 0; size = in.read(part)) {
        String passed = change.apply(new String(part, 0, size, ISO_8859_1));
        if (passed.isEmpty()) {
          return;
        }
        out.write(passed.getBytes(ISO_8859_1));
      }
    } catch (IOException _) {
      return; // the other side has closed its connection
    }
  }
}
