package dev.levelup.chat.server.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.Passwords;
import dev.levelup.chat.server.store.RoomRow;
import dev.levelup.chat.server.store.SqliteStore;
import dev.levelup.chat.server.store.Store;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleDataTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir private static Path folder;
  private static Store store;

  @BeforeAll
  static void fill() {
    store = SqliteStore.open(folder.resolve("levelup.db"));
    sampleData(store).fillIfEmpty();
  }

  private static SampleData sampleData(Store store) {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    return new SampleData(store, Passwords.standard(Runnable::run), clock);
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @Test
  void thereAreSomeThousandMessagesOfEveryShape() {
    List<Message> all =
        SampleRoom.ALL.stream().flatMap(room -> messages(store, room.id()).stream()).toList();
    assertThat(all).hasSizeBetween(4000, 6000);
    assertSome(all, text -> text.length() == 1000);
    assertSome(all, text -> text.length() < 4);
    assertSome(all, text -> text.lines().count() >= 4);
    assertSome(all, text -> text.contains("```"));
    assertSome(all, text -> text.matches(".*`[^`]+`.*"));
    assertSome(all, text -> text.contains("https://"));
    assertSome(all, Pattern.compile("\\p{IsArabic}").asPredicate());
    assertSome(all, Pattern.compile("\\p{IsArabic}.*[a-z]|[a-z].*\\p{IsArabic}").asPredicate());
    assertSome(all, text -> text.contains("\u200D"));
    assertSome(all, Pattern.compile("[\\x{1F1E6}-\\x{1F1FF}]{2}").asPredicate());
    assertSome(all, Pattern.compile("[\\x{1F3FB}-\\x{1F3FF}]").asPredicate());
  }

  private static void assertSome(List<Message> all, Predicate<String> shape) {
    assertThat(all).extracting(Message::content).anyMatch(shape);
  }

  @Test
  void everyMessageIsOneThatTheServerWouldTake() {
    for (SampleRoom room : SampleRoom.ALL) {
      assertThat(messages(store, room.id()))
          .extracting(Message::content)
          .allMatch(text -> !text.isEmpty() && text.length() <= 1000 && text.equals(text.strip()))
          .noneMatch(text -> text.contains("{boss}") || text.contains("\\n"));
    }
  }

  @Test
  void theTalkCoversWeeksAndEndsAFewMinutesAgo() {
    List<Message> lobby = messages(store, RoomId.community("lobby"));
    assertThat(lobby).isSortedAccordingTo((a, b) -> a.createdAt().compareTo(b.createdAt()));
    assertThat(lobby.getFirst().createdAt()).isBefore(NOW.minus(Duration.ofDays(14)));
    assertThat(lobby.getLast().createdAt())
        .isBetween(NOW.minus(Duration.ofMinutes(10)), NOW.minus(Duration.ofMinutes(1)));
  }

  @Test
  void everybodyBelongsToTheCommunitiesCarolIsInNoClanAndOnlyMembersTalkInOne() {
    store.read(
        tables -> {
          assertThat(tables.members().roomsOf(new UserId("sample-carol"))).hasSize(3);
          assertThat(tables.members().roomsOf(new UserId("sample-bob"))).hasSize(5);
          return "";
        });
    for (SampleRoom room : SampleRoom.ALL) {
      Set<String> authors = new HashSet<>();
      messages(store, room.id()).forEach(message -> authors.add(message.userName()));
      assertThat(authors).hasSameElementsAs(room.people());
    }
  }

  @Test
  void itIsTheSameEveryTime() {
    try (Store other = SqliteStore.open(folder.resolve("other.db"))) {
      sampleData(other).fillIfEmpty();
      for (SampleRoom room : SampleRoom.ALL) {
        assertThat(messages(other, room.id())).isEqualTo(messages(store, room.id()));
      }
    }
  }

  @Test
  void aFolderThatIsNotEmptyIsLeftAlone() {
    sampleData(store).fillIfEmpty();
    assertThat(messages(store, RoomId.community("lobby"))).hasSizeLessThan(2000);
  }

  private static List<Message> messages(Store store, RoomId id) {
    return store.read(
        tables -> {
          RoomRow room = tables.rooms().find(id).orElseThrow();
          return tables.messages().range(room, 1, room.lastSeq());
        });
  }
}
