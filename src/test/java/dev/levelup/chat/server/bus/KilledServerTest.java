package dev.levelup.chat.server.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.server.ServerProcess;
import dev.levelup.chat.server.store.PostgresServer;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two server processes on one PostgreSQL and one Redis; one of them is killed, and so is Redis. */
@Timeout(180)
@Tag("slow")
class KilledServerTest {
  private static final int SENDS = 40;
  private static final List<String> NAMES = List.of("Ann", "Ben", "Cleo", "Dan");

  @TempDir private Path folder;
  private final TestRedis redis = new TestRedis();
  private final HttpAsker asker = new HttpAsker();
  private final List<RoomId> rooms = new ArrayList<>();
  private final List<Participant> people = new ArrayList<>();
  private ServerProcess first;
  private ServerProcess second;
  private int said;

  @BeforeEach
  void twoOnEachServerAndAllInBothRooms() throws Exception {
    redis.start();
    Path secret = Files.writeString(folder.resolve("secret"), "a secret of thirty-two characters");
    String database = PostgresServer.emptyDatabase();
    first = server("first", secret, database);
    second = server("second", secret, database);
    for (String name : NAMES) {
      asker.register(first.url(), name);
    }
    rooms.add(asker.makeCommunity(first.url(), "Ann"));
    rooms.add(asker.makeCommunity(second.url(), "Ben"));
    for (String name : NAMES) {
      people.add(
          new Participant(name, asker, people.size() < 2 ? first.url() : second.url(), rooms));
    }
  }

  private ServerProcess server(String name, Path secret, String database) throws IOException {
    return ServerProcess.start(
        folder.resolve(name),
        0,
        Redirect.INHERIT,
        "--send-rate=0",
        "--registration=open",
        "--jwt-secret-file=" + secret,
        "--database=" + database,
        "--bus=" + redis.url());
  }

  @AfterEach
  void close() throws IOException {
    people.forEach(Participant::close);
    first.close();
    second.close();
    asker.close();
    redis.close();
  }

  @Test
  void whatWasAcknowledgedIsEverywhereOnceAndInOrder() throws Exception {
    everybodySpeaks();
    awaitAcknowledged(said);

    redis.stop();
    everybodySpeaks();
    awaitAcknowledged(said);
    redis.start();

    everybodySpeaks();
    awaitAcknowledged(said - SENDS);
    killTheFirst();
    everybodySpeaks();
    awaitAcknowledged(said);

    for (RoomId room : rooms) {
      checkIsTheSameForAll(room, asker.after(second.url(), "Ann", room, 0));
    }
  }

  @Test
  void changesAreNumberedWithoutAGapAndKnownToAllThoughTheirServerDied() throws Exception {
    redis.stop(); // the second server learns only later what the first one has stored
    speak(people.subList(0, 2));
    people.get(0).changeWhenStored(second.url());
    people.get(1).changeWhenStored(first.url());
    await().until(() -> people.stream().mapToLong(Participant::changed).sum() >= SENDS / 4);
    killTheFirst();
    redis.start();
    everybodySpeaks();
    awaitAcknowledged(said);
    List<Message> changes =
        people.stream().flatMap(each -> each.settledChanges().stream()).toList();

    for (RoomId room : rooms) {
      checkChanges(room, changes.stream().filter(each -> each.room().equals(room)).toList());
    }
  }

  private void killTheFirst() throws Exception {
    first.kill();
    for (Participant each : people.subList(0, 2)) {
      each.moveTo(second.url());
    }
  }

  private void checkChanges(RoomId room, List<Message> changes) throws Exception {
    List<Message> stored =
        asker.changes(second.url(), "Ann", room, 0).stream()
            .flatMap(page -> page.messages().stream())
            .toList();
    assertThat(stored)
        .containsExactlyInAnyOrderElementsOf(changes)
        .extracting(Message::rev)
        .as("each message changed once, however often the request was sent")
        .containsExactlyElementsOf(LongStream.rangeClosed(1, changes.size()).boxed().toList());
    List<Message> all = asker.after(second.url(), "Ann", room, 0);
    for (Participant each : people) {
      assertThat(each.hearUntil(room, all.size(), changes.size())).isEqualTo(all);
    }
  }

  private void everybodySpeaks() {
    speak(people);
  }

  private void speak(List<Participant> speakers) {
    for (int i = 0; i < SENDS; i++) {
      for (Participant each : speakers) {
        each.say(rooms.get(i % rooms.size()), said++);
      }
    }
  }

  private void awaitAcknowledged(int count) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> people.stream().mapToInt(Participant::collectAcknowledgements).sum() >= count);
  }

  private void checkIsTheSameForAll(RoomId room, List<Message> kept) throws Exception {
    for (int i = 0; i < kept.size(); i++) {
      assertThat(kept.get(i).seq()).isEqualTo(i + 1);
    }
    assertThat(kept).extracting(Message::clientMessageId).doesNotHaveDuplicates();
    for (Participant each : people) {
      assertThat(each.hearUntil(room, kept.size(), 0)).isEqualTo(kept);
      assertThat(each.acknowledged()).hasSize(4 * SENDS);
      assertThat(kept)
          .containsAll(
              each.acknowledged().stream().filter(own -> own.room().equals(room)).toList());
    }
  }
}
