package dev.levelup.chat.server.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.Mentions;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Deleted or replaced content is no longer in the bytes of the database's files. */
@EnumSource(names = "SQLITE")
@Timeout(120)
class ErasureTest extends StoreTestBase {
  private static final Pattern MARK = Pattern.compile("<[0-9]{6}>");
  private static final int STEPS = 6000;
  private static final int LONG = 900;

  private int marks;

  private String words(Random random) {
    return words(random, LONG);
  }

  private String words(Random random, int longest) {
    return "<%06d>".formatted(++marks) + "x".repeat(random.nextInt(longest));
  }

  /** All markers found in any file of the folder. */
  private Set<String> marksOnDisk() throws IOException {
    Set<String> found = new HashSet<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().contains("levelup.db")).toList()) {
        MARK.matcher(Files.readString(file, ISO_8859_1))
            .results()
            .map(MatchResult::group)
            .forEach(found::add);
      }
    }
    return found;
  }

  private void wipe() {
    store.wipe();
    store.probe().join();
    store.probe().join(); // runs after the tasks that followed the first probe
  }

  @Test
  void formerAndDeletedWordsLeaveTheFileAndItsLog() throws IOException {
    Message edited = say("<000001>").join();
    Message deleted = say("<000002>").join();
    say("<000003>").join();
    wipe();
    assertThat(marksOnDisk()).containsExactlyInAnyOrder("<000001>", "<000002>", "<000003>");
    store
        .write(
            tables -> tables.changes().edit(lobby(tables), edited, "<000004>", Mentions.NONE, NOON))
        .join();
    store.write(tables -> tables.changes().delete(lobby(tables), deleted, NOON)).join();
    wipe();
    assertThat(marksOnDisk()).containsExactlyInAnyOrder("<000003>", "<000004>");
  }

  @Test
  void whatAKilledServerDidNotWipeIsWipedByTheNext() throws IOException {
    Message deleted = say("<000001>").join();
    store.write(tables -> tables.changes().delete(lobby(tables), deleted, NOON)).join();
    Path copy = Files.createDirectory(folder.resolve("left-behind"));
    for (String file : List.of("levelup.db", "levelup.db-wal")) {
      Files.copy(folder.resolve(file), copy.resolve(file));
    }
    assertThat(Files.readString(copy.resolve("levelup.db-wal"), ISO_8859_1)).contains("<000001>");
    try (Store left = SqliteStore.open(copy.resolve("levelup.db"))) {
      left.wipe();
      left.probe().join();
      left.probe().join();
      assertThat(Files.readString(copy.resolve("levelup.db-wal"), ISO_8859_1))
          .doesNotContain("<000001>");
      assertThat(Files.readString(copy.resolve("levelup.db"), ISO_8859_1))
          .doesNotContain("<000001>");
    }
  }

  @Test
  void nothingIsLeftOfADeletedRoomHoweverThePagesWereDivided() throws IOException {
    List<RoomRow> rooms = new ArrayList<>();
    for (String id : List.of("before", "deleted", "after")) {
      rooms.add(store.write(tables -> tables.rooms().add(RoomId.clan(id), id, null)).join());
    }
    Random random = new Random(7);
    store.write(tables -> fill(tables, rooms, random)).join();
    wipe();
    assertThat(marksOnDisk()).hasSize(600);
    store
        .write(
            tables -> {
              tables.deleteRoom(rooms.get(1));
              return true;
            })
        .join();
    wipe();
    Set<String> left = new HashSet<>();
    for (RoomRow room : rooms) {
      List<Message> messages = store.read(tables -> tables.messages().range(room, 1, 1000));
      left.addAll(marksOf(messages.stream().map(Message::content).toList()));
    }
    assertThat(left).hasSize(400);
    assertThat(marksOnDisk()).isEqualTo(left);
  }

  private boolean fill(Tables tables, List<RoomRow> rooms, Random random) {
    for (int i = 0; i < 200; i++) {
      for (RoomRow room : rooms) {
        tables.messages().append(room, draft(words(random)));
      }
    }
    return true;
  }

  /** A page holds few long messages, and many short ones. */
  @ParameterizedTest
  @ValueSource(ints = {5, LONG})
  void nothingIsLeftHoweverThePagesAreDivided(int longest) throws IOException {
    Random random = new Random(7);
    for (int round = 0; round < 4; round++) {
      store.write(tables -> changeMuch(tables, random, longest)).join();
      wipe();
      assertThat(marksOnDisk()).isEqualTo(marksOf(said()));
    }
  }

  private String changeMuch(Tables tables, Random random, int longest) {
    List<Message> messages =
        new ArrayList<>(tables.messages().range(lobby(tables), 1, Long.MAX_VALUE));
    for (int i = 0; i < STEPS / 4; i++) {
      int at = messages.isEmpty() ? 0 : random.nextInt(messages.size());
      switch (messages.isEmpty() ? 0 : random.nextInt(4)) {
        case 0, 1 -> messages.add(append(tables, draft(words(random, longest))));
        case 2 -> {
          Message message = messages.get(at);
          messages.set(
              at,
              tables
                  .changes()
                  .edit(lobby(tables), message, words(random, longest), Mentions.NONE, NOON));
        }
        default -> messages.set(at, tables.changes().delete(lobby(tables), messages.get(at), NOON));
      }
    }
    return "done";
  }

  private static Set<String> marksOf(List<String> said) {
    Set<String> marks = new HashSet<>();
    said.forEach(each -> MARK.matcher(each).results().forEach(found -> marks.add(found.group())));
    return marks;
  }
}
