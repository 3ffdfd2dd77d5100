package dev.levelup.chat.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.server.socket.TestClient;
import dev.levelup.chat.server.socketio.engine.RawWebSocket;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The log of a server whose users send messages, one of which breaks the rules. */
@Timeout(120)
@Tag("slow")
class LogFormatTest {
  private static final RoomId LOBBY = RoomId.community("lobby");
  private static final String SECRET_WORDS = "meet me at the old mill";

  @TempDir private Path folder;
  private String token = "";

  @Test
  void jsonIsOneObjectALineWithoutTokensAndWords() throws Exception {
    List<String> lines = logOf("--log-format=json");
    assertThat(lines).isNotEmpty();
    List<JsonObject> events =
        lines.stream().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
    assertThat(events)
        .allSatisfy(
            event ->
                assertThat(event.keySet())
                    .contains("timestamp", "level", "threadName", "loggerName"))
        .extracting(event -> event.get("formattedMessage").getAsString())
        .anyMatch(message -> message.startsWith("ended a session from "))
        .anyMatch(message -> message.contains("writes in"));
  }

  @Test
  void textIsForPeopleAndTheUsualWay() throws Exception {
    assertThat(logOf("--log-format=text")).anyMatch(line -> line.contains(" INFO "));
    assertThat(logOf()).anyMatch(line -> line.contains(" INFO "));
  }

  private List<String> logOf(String... options) throws Exception {
    Path log = Files.createTempFile(folder, "server", ".log");
    Path data = Files.createTempDirectory(folder, "data");
    String[] all = new String[options.length + 1];
    all[0] = "--sample-data";
    System.arraycopy(options, 0, all, 1, options.length);
    try (ServerCaller caller = new ServerCaller();
        ServerProcess server = ServerProcess.start(data, 0, Redirect.to(log.toFile()), all)) {
      token = caller.signIn(server.url(), "alice").token();
      try (TestClient client = TestClient.connect(server.url(), token)) {
        client.next("connect");
        client.join(LOBBY);
        client.say(LOBBY, SECRET_WORDS).join();
      }
      breakTheRules(server.url().getPort());
      assertThat(server.terminate()).isTrue();
    }
    assertThat(Files.readString(log)).doesNotContain(token, SECRET_WORDS);
    return Files.readAllLines(log);
  }

  private void breakTheRules(int port) throws InterruptedException {
    try (RawWebSocket socket = RawWebSocket.open(port, "/socket.io/?EIO=4&transport=websocket")) {
      socket.next();
      socket.send("40{\"token\":\"" + token + "\"}");
      socket.next();
      socket.send("42[\"" + SECRET_WORDS);
      assertThat(socket.closeCode()).isEqualTo(1008);
    }
  }
}
