package dev.levelup.chat.client.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.server.ServerProcess;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A server process whose database is restored, and clients that have seen messages lost by that.
 */
@Timeout(180)
@Tag("slow")
class RestoreLiveTest {
  private static final RoomId LOBBY = RoomId.community("lobby");

  @TempDir private Path folder;
  private final List<LiveClient> clients = new ArrayList<>();

  /** How the operator made the backup. */
  enum Copy {
    /** It has a new epoch. */
    BY_THE_COMMAND,
    /** It has the same epoch: only the messages show that it is older. */
    OF_THE_FILE
  }

  @AfterEach
  void leave() {
    clients.forEach(LiveClient::close);
  }

  @ParameterizedTest
  @EnumSource
  void openClientsAndLaterOnesShowTheTruth(Copy how) throws Exception {
    LiveClient alice = client("alice");
    LiveClient bob = client("bob");
    int port;
    try (ServerProcess server = start(0)) {
      port = server.url().getPort();
      alice.signIn(server.url(), "alice").open(LOBBY);
      bob.signIn(server.url(), "bob").open(LOBBY);
      LiveClient early = new LiveClient(folder.resolve("dave"));
      early.signIn(server.url(), "dave").open(LOBBY);
      say("one", bob, alice);
      copy(how);
      say("two", bob, alice);
      say("three", bob, early);
      early.close(); // what it shows is in its cache
      server.kill();
    }
    putBack();
    try (ServerProcess _ = start(port)) {
      say("four", bob, alice);
      say("five", alice, bob);
      alice.await(() -> alice.echoes() == 0);
      LiveClient late = client("dave");
      late.run(late.account()::resume);
      late.await(late::isOnline);
      awaitNewest(late.open(LOBBY), "five");
      for (LiveClient each : List.of(alice, bob, late)) {
        assertThat(each.words())
            .containsSubsequence("one", "four", "five")
            .doesNotContain("two", "three");
      }
    }
  }

  private LiveClient client(String profile) {
    LiveClient made = new LiveClient(folder.resolve(profile));
    clients.add(made);
    return made;
  }

  private static void say(String words, LiveClient author, LiveClient reader) {
    author.send(words);
    awaitNewest(reader, words);
  }

  private static void awaitNewest(LiveClient client, String words) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(client::words, shown -> !shown.isEmpty() && shown.getLast().equals(words));
  }

  private ServerProcess start(int port) throws IOException {
    return ServerProcess.start(
        folder.resolve("data"), port, Redirect.INHERIT, "--sample-data", "--send-rate=0");
  }

  private void copy(Copy how) throws Exception {
    Path data = folder.resolve("data");
    switch (how) {
      case BY_THE_COMMAND -> {
        List<String> options = List.of("backup", "--data=" + data, "--to=" + copied("levelup.db"));
        Process backup = ServerProcess.java(List.of(), options).inheritIO().start();
        assertThat(backup.waitFor()).isZero();
      }
      case OF_THE_FILE -> {
        for (String file : List.of("levelup.db", "levelup.db-wal")) {
          Files.copy(data.resolve(file), copied(file));
        }
      }
    }
  }

  private Path copied(String file) {
    return folder.resolve("copy-of-" + file);
  }

  private void putBack() throws IOException {
    for (String file : List.of("levelup.db", "levelup.db-wal", "levelup.db-shm")) {
      Path place = folder.resolve("data").resolve(file);
      Files.deleteIfExists(place);
      if (Files.exists(copied(file))) {
        Files.copy(copied(file), place);
      }
    }
  }
}
