package dev.levelup.chat.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.SendAck;
import dev.levelup.chat.server.socket.TestClient;
import io.socket.client.IO;
import io.socket.client.Socket;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server is terminated while users send messages, and another one is started in its place. */
@Timeout(180)
@Tag("slow")
class RestartTest {
  private static final RoomId LOBBY = RoomId.community("lobby");
  private static final int UNDER_WAY = 50;
  private static final int ENDS_AFTER = 300;

  @TempDir private Path folder;
  private final ServerCaller caller = new ServerCaller();

  @AfterEach
  void closeClient() {
    caller.close();
  }

  @Test
  void whateverIsKeptWasAcknowledgedAndToldToEverybodyBeforeTheEnd() throws Exception {
    long before;
    List<Message> acknowledged;
    List<Message> heard;
    try (ServerProcess server = start(0)) {
      before = caller.newest(server.url());
      TestClient listener = inTheLobby(server.url(), "bob");
      TestClient talker = inTheLobby(server.url(), "alice");
      listener.next("user-joined");
      CountDownLatch enough = new CountDownLatch(ENDS_AFTER);
      Queue<JsonObject> answers = new ConcurrentLinkedQueue<>();
      for (int i = 0; i < UNDER_WAY; i++) {
        talkOn(talker, answers, enough);
      }
      assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
      assertThat(server.terminate()).as("ended within five seconds").isTrue();
      heard = untilTheEnd(listener);
      untilTheEnd(talker);
      acknowledged = acknowledged(answers);
    }
    try (ServerProcess server = start(0)) {
      List<Message> kept = caller.after(server.url(), before);
      assertThat(kept).hasSizeGreaterThanOrEqualTo(ENDS_AFTER);
      assertThat(acknowledged).containsExactlyInAnyOrderElementsOf(kept);
      assertThat(heard).containsExactlyElementsOf(kept);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"websocket", "polling"})
  void clientsComeAgainByThemselves(String transport) throws Exception {
    BlockingQueue<String> said = new LinkedBlockingQueue<>();
    IO.Options options = new IO.Options();
    options.forceNew = true;
    options.transports = new String[] {transport};
    options.reconnectionDelay = 200;
    options.reconnectionDelayMax = 500;
    URI url;
    Socket client;
    try (ServerProcess server = start(0)) {
      url = server.url();
      options.auth = Map.of("token", caller.signIn(url, "alice").token());
      client = IO.socket(url, options);
      client.on(Socket.EVENT_CONNECT, _ -> said.add("connect"));
      client.on(Socket.EVENT_DISCONNECT, args -> said.add("disconnect: " + args[0]));
      client.connect();
      assertThat(said.poll(30, TimeUnit.SECONDS)).isEqualTo("connect");
      assertThat(server.terminate()).isTrue();
      assertThat(said.poll(30, TimeUnit.SECONDS)).startsWith("disconnect: transport");
    }
    try (ServerProcess _ = start(url.getPort())) {
      assertThat(said.poll(30, TimeUnit.SECONDS)).isEqualTo("connect");
      client.disconnect();
    }
  }

  private ServerProcess start(int port) throws Exception {
    return ServerProcess.start(folder, port, Redirect.INHERIT, "--sample-data", "--send-rate=0");
  }

  private TestClient inTheLobby(URI server, String name) throws Exception {
    TestClient client = TestClient.connect(server, caller.signIn(server, name).token());
    client.next("connect");
    client.join(LOBBY);
    return client;
  }

  /** Sends a message, and another one after each acknowledgement. */
  private static void talkOn(TestClient talker, Queue<JsonObject> answers, CountDownLatch count) {
    var _ =
        talker
            .say(LOBBY, "hello")
            .thenAccept(
                answer -> {
                  answers.add(answer);
                  count.countDown();
                  talkOn(talker, answers, count);
                });
  }

  private static List<Message> untilTheEnd(TestClient client) {
    List<Message> messages = new ArrayList<>();
    for (TestClient.Heard next = client.next(); !isTheEnd(next); next = client.next()) {
      if (next.event().equals(LOBBY.kind().newMessageEvent())) {
        messages.add(TestClient.message(next));
      }
    }
    return messages;
  }

  private static boolean isTheEnd(TestClient.Heard heard) {
    return heard.event().equals("disconnect");
  }

  private static List<Message> acknowledged(Collection<JsonObject> answers) {
    return answers.stream()
        .map(answer -> ((SendAck.Stored) SendAck.decode(answer)).message())
        .toList();
  }
}
