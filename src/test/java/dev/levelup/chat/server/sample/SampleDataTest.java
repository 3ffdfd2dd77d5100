package dev.levelup.chat.server.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.UnicodeSet;
import dev.levelup.chat.protocol.Attachment;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.Reaction;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.RandomIds;
import dev.levelup.chat.server.domain.SendLimit;
import dev.levelup.chat.server.domain.attachments.Attachments;
import dev.levelup.chat.server.domain.attachments.UploadFolder;
import dev.levelup.chat.server.domain.attachments.UploadLimits;
import dev.levelup.chat.server.domain.attachments.UploadTurns;
import dev.levelup.chat.server.domain.attachments.Uploads;
import dev.levelup.chat.server.domain.auth.Passwords;
import dev.levelup.chat.server.store.FileContents;
import dev.levelup.chat.server.store.RoomRow;
import dev.levelup.chat.server.store.SqliteStore;
import dev.levelup.chat.server.store.Store;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleDataTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  @TempDir private static Path folder;
  private static Store store;
  private static Attachments attachments;

  @BeforeAll
  static void fill() throws IOException {
    store = SqliteStore.open(folder.resolve("levelup.db"));
    attachments = attachments(store, folder);
    sampleData(store, attachments).fillIfEmpty();
  }

  private static Attachments attachments(Store store, Path folder) throws IOException {
    return new Attachments(
        store,
        new Uploads(
            UploadFolder.open(folder.resolve("uploads")),
            new FileContents(folder.resolve("attachments"), store, CLOCK),
            Runnable::run),
        UploadLimits.DEFAULT,
        new UploadTurns(SendLimit.NONE, CLOCK),
        new RandomIds(new Random(1)),
        CLOCK);
  }

  private static SampleData sampleData(Store store, Attachments attachments) {
    return new SampleData(store, Passwords.standard(Runnable::run), attachments, CLOCK);
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
  void whatANewcomerSeesFirstHasPicturesRepliesAndReactions() {
    for (RoomId id : List.of(RoomId.community("lobby"), RoomId.clan("night-owls"))) {
      List<Message> all = messages(store, id);
      List<Message> newest = all.subList(all.size() - 10, all.size());
      assertThat(newest).anyMatch(message -> !message.attachments().isEmpty());
      assertThat(newest).anyMatch(message -> message.replyTo() != null);
      assertThat(newest).anyMatch(message -> !message.reactions().isEmpty());
    }
  }

  @Test
  void picturesAreStoredAndShownToMembers() throws IOException {
    List<Message> owls = messages(store, RoomId.clan("night-owls"));
    Attachment owl =
        owls.stream().flatMap(message -> message.attachments().stream()).findFirst().orElseThrow();
    UserId bob = new UserId("sample-bob");
    assertThat(owl.isPicture()).isTrue();
    try (InputStream in = attachments.open(attachments.find(bob, owl.id(), false))) {
      assertThat(in.readAllBytes()).hasSize((int) owl.size());
    }
  }

  @Test
  void everyReactionIsOneThatTheServerWouldTake() {
    UnicodeSet emoji = new UnicodeSet("[:RGI_Emoji:]");
    for (SampleRoom room : SampleRoom.ALL) {
      List<String> used =
          messages(store, room.id()).stream()
              .flatMap(message -> message.reactions().stream())
              .map(Reaction::emoji)
              .toList();
      assertThat(used).isNotEmpty().allMatch(emoji::contains);
    }
  }

  @Test
  void whoeverIsAnsweredFindsTheReplyInTheInbox() {
    List<Message> lobby = messages(store, RoomId.community("lobby"));
    List<Message> replies = lobby.stream().filter(message -> message.replyTo() != null).toList();
    assertThat(replies).isNotEmpty();
    for (Message reply : replies) {
      UserId answered = Objects.requireNonNull(reply.replyTo()).author().id();
      assertThat(reply.mentions().include(answered)).isNotEqualTo(reply.userId().equals(answered));
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
  void itIsTheSameEveryTime() throws IOException {
    try (Store other = SqliteStore.open(folder.resolve("other.db"))) {
      sampleData(other, attachments(other, folder.resolve("other"))).fillIfEmpty();
      for (SampleRoom room : SampleRoom.ALL) {
        assertThat(messages(other, room.id())).isEqualTo(messages(store, room.id()));
      }
    }
  }

  @Test
  void aFolderThatIsNotEmptyIsLeftAlone() {
    sampleData(store, attachments).fillIfEmpty();
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
