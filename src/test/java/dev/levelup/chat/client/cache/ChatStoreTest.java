package dev.levelup.chat.client.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.protocol.ClientMessageId;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.MessageSearch;
import dev.levelup.chat.protocol.Quote;
import dev.levelup.chat.protocol.RoomInfo;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.UserId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChatStoreTest extends ChatStoreFixture {
  @Test
  void theFirstStartFindsNothing() {
    assertThat(open().load().join()).isEqualTo(StoredChat.NOTHING);
    assertThat(open().history(LOBBY).join()).isEmpty();
    assertThat(troubles).isEmpty();
  }

  @Test
  void everythingIsThereAgain() {
    OutboxEntry queued = entry("1", LOBBY);
    OutboxEntry refused =
        new OutboxEntry(new ClientMessageId("2"), CLAN, "no", NOON, NOON, "Too fast");
    ChangeEntry edit = new ChangeEntry(LOBBY, new ClientMessageId("1"), null, "other words", null);
    ChangeEntry deletion = new ChangeEntry(LOBBY, null, new MessageId("m-3"), null, "No");
    RoomInfo room = new RoomInfo("lobby", "Lobby", null, "/a.png", null);
    try (ChatStore store = open()) {
      store.put(queued).join();
      store.put(refused).join();
      store.storeDraft(CLAN, new StoredDraft("half a thou"));
      store.storeRead(LOBBY, new MessageId("m-7"));
      store.storeUnsentRead(LOBBY, 7);
      store.storeUnsentRead(CLAN, 8);
      store.storeUnsentRead(CLAN, 0);
      store.addChange(edit).join();
      store.addChange(deletion).join();
      store.addChange(edit).join();
      store.storeChoice(CLAN, new StoredChoice("ALL", null, false, false));
      store.storeChoice(CLAN, new StoredChoice("NOTHING", Instant.MAX, true, true));
      store.storeOrder(StoredOrder.NONE);
      store.storeOrder(new StoredOrder("BY_NEWS", List.of(CLAN, LOBBY)));
      store.storeRooms(RoomKind.COMMUNITY, List.of(room));
      store.storeEmoji(new StoredEmoji(List.of("👍🏽", "🎉"), "MEDIUM"));
      store.storePlaces(List.of("room clan:night-owls", "command mute"));
      store.storePlaces(List.of("command mute", "room clan:night-owls"));
      store.storeIgnored(Map.of(new UserId("1"), "bob", new UserId("2"), "carol"));
      store.storeIgnored(Map.of(new UserId("2"), "carol"));
    }

    assertThat(open().load().join())
        .isEqualTo(
            new StoredChat(
                List.of(queued, refused),
                List.of(deletion, edit),
                Map.of(CLAN, new StoredDraft("half a thou")),
                Map.of(),
                Map.of(LOBBY, new MessageId("m-7")),
                Map.of(LOBBY, 7L),
                Map.of(RoomKind.COMMUNITY, List.of(room)),
                Map.of(CLAN, new StoredChoice("NOTHING", Instant.MAX, true, true)),
                new StoredOrder("BY_NEWS", List.of(CLAN, LOBBY)),
                new StoredEmoji(List.of("👍🏽", "🎉"), "MEDIUM"),
                Map.of(new UserId("2"), "carol"),
                List.of("command mute", "room clan:night-owls"),
                null));
  }

  @Test
  void aChangeIsKeptUnderItsMessageBeforeThatHasItsIdAndAfter() {
    ChatStore store = open();
    ClientMessageId written = new ClientMessageId("1");
    ChangeEntry edit = new ChangeEntry(LOBBY, written, null, "other words", null);
    ChangeEntry confirmed =
        new ChangeEntry(LOBBY, written, new MessageId("m-1"), "other words", null);
    store.addChange(edit).join();

    store.updateChange(confirmed);
    assertThat(store.load().join().changes()).containsExactly(confirmed);

    store.forgetChange(edit);
    assertThat(store.load().join().changes()).isEmpty();
  }

  @Test
  void aMessageIsKeptAsItIsNowWhereItIsKept() throws IOException {
    ChatStore store = open();
    store.storeHistory(LOBBY, new StoredHistory(messages(1, 2), false, NOON, 4));

    store.updateMessage(TestMessage.by("bob").number(2).deleted(9));
    store.updateMessage(TestMessage.by("bob").number(2).edited(8, "older"));
    store.updateMessage(TestMessage.by("bob").number(3).deleted(10));

    StoredHistory kept = store.history(LOBBY).join().orElseThrow();
    assertThat(kept.rev()).isEqualTo(4);
    assertThat(kept.messages())
        .containsExactlyInAnyOrder(
            TestMessage.by("bob").number(1).message(), TestMessage.by("bob").number(2).deleted(9));
    assertThat(onDisk("message 2")).isFalse();
  }

  @Test
  void whatAReplyQuotesIsUpdatedAndADeletedTextLeavesTheDisk() throws IOException {
    ChatStore store = open();
    Message original = TestMessage.by("bob").number(1).message();
    Message reply = TestMessage.by("ann").number(2).replyingTo(original);
    store.storeHistory(LOBBY, new StoredHistory(List.of(reply), false, NOON, 4));
    Message deleted = TestMessage.by("bob").number(1).deleted(9);
    store.updateMessage(deleted);
    store.updateMessage(TestMessage.by("bob").number(1).edited(8, "older"));
    assertThat(store.history(LOBBY).join().orElseThrow().messages())
        .containsExactly(reply.withState(reply.state().withReplyTo(Quote.of(deleted))));
    assertThat(onDisk("message 1")).isFalse();
  }

  @Test
  void aReplyIsKeptWithItsDraftAndInTheOutbox() {
    ChatStore store = open();
    Quote quote = Quote.of(TestMessage.by("bob").number(1).edited(3, "one"));
    OutboxEntry reply =
        new OutboxEntry(new ClientMessageId("1"), LOBBY, "yes", quote, NOON, null, null);
    store.put(reply).join();
    StoredDraft draft = new StoredDraft("", quote);
    store.storeDraft(CLAN, draft);
    store.storeDraft(LOBBY, draft);
    store.storeDraft(LOBBY, new StoredDraft(""));
    StoredChat kept = store.load().join();
    assertThat(kept.outbox()).containsExactly(reply);
    assertThat(kept.drafts()).isEqualTo(Map.of(CLAN, draft));
  }

  @Test
  void theNumberOfTheLastChangeIsNeverThereWithoutTheMessages() {
    List<String> onDisk = new ArrayList<>();
    ChatStore store =
        open(
            task -> {
              task.run();
              onDisk.add(kept());
            });
    Message changed = TestMessage.by("bob").number(1).edited(7, "changed");

    store.storeHistory(LOBBY, new StoredHistory(messages(1, 1), false, NOON, 0));
    store.storeHistory(LOBBY, new StoredHistory(List.of(changed), false, NOON, 7));

    assertThat(onDisk).endsWith("7 changed").doesNotContain("7 message 1");
  }

  @Test
  void theNumberOfTheLastChangeIsNotStoredIfTheMessagesCannotBe() throws IOException, SQLException {
    ChatStore store = open();
    Message changed = TestMessage.by("bob").number(1).edited(7, "changed");
    store.storeHistory(LOBBY, new StoredHistory(messages(1, 1), false, NOON, 0));
    store.load().join();
    sql("create trigger full before insert on messages begin select raise(abort, 'full'); end");

    store.storeHistory(LOBBY, new StoredHistory(List.of(changed), false, NOON, 7));

    assertThat(store.history(LOBBY).join().orElseThrow().rev()).isZero();
  }

  /** What another connection reads now: the {@code seq} and the text of the only message. */
  private String kept() {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database());
        ResultSet row =
            connection
                .createStatement()
                .executeQuery(
                    "select rev || ' ' || json_extract(body, '$.content') from histories"
                        + " join messages using (room)")) {
      return row.next() ? row.getString(1) : "";
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aKilledProgramLosesNothingThatWasWritten() throws IOException {
    ChatStore store = open();
    store.put(entry("1", LOBBY)).join();

    assertThat(openCopy("killed").load().join().outbox()).containsExactly(entry("1", LOBBY));
  }

  @Test
  void theOutboxKeepsItsOrderOverChanges() {
    ChatStore store = open();
    Stream.of("c", "a", "b").forEach(id -> store.put(entry(id, LOBBY)).join());
    OutboxEntry sent =
        new OutboxEntry(new ClientMessageId("c"), LOBBY, "words of c", NOON, NOON, null);
    store.put(sent).join();
    store.forget(new ClientMessageId("a"));

    assertThat(store.load().join().outbox()).containsExactly(sent, entry("b", LOBBY));
  }

  @Test
  void aMessageTakesItsDraftAwayWhenItIsWrittenAndNotLater() {
    ChatStore store = open();
    store.storeDraft(LOBBY, new StoredDraft("words of 1"));
    store.storeDraft(CLAN, new StoredDraft("something else"));
    store.put(entry("1", LOBBY)).join();
    assertThat(store.load().join().drafts()).containsOnlyKeys(CLAN);

    store.storeDraft(LOBBY, new StoredDraft("the next one"));
    store.put(entry("1", LOBBY)).join();

    assertThat(store.load().join().drafts()).containsOnlyKeys(CLAN, LOBBY);
  }

  @Test
  void anEmptyDraftIsNone() {
    ChatStore store = open();
    store.storeDraft(LOBBY, new StoredDraft("x"));
    store.storeDraft(LOBBY, new StoredDraft(""));

    assertThat(store.load().join().drafts()).isEmpty();
  }

  @Test
  void aHistoryIsReplacedAsAWhole() {
    ChatStore store = open();
    store.storeHistory(LOBBY, history(1, 5));
    StoredHistory next = new StoredHistory(messages(4, 9), true, NOON.plusSeconds(1), 0);
    store.storeHistory(LOBBY, next);
    store.storeHistory(CLAN, new StoredHistory(List.of(), true, NOON, 0));

    StoredHistory kept = store.history(LOBBY).join().orElseThrow();
    assertThat(kept.messages()).containsExactlyInAnyOrderElementsOf(next.messages());
    assertThat(kept.complete()).isTrue();
    assertThat(kept.at()).isEqualTo(next.at());
    assertThat(store.history(CLAN).join()).hasValue(new StoredHistory(List.of(), true, NOON, 0));
  }

  @Test
  void aMessageThatWasChangedIsKeptAsItIsNow() {
    ChatStore store = open();
    store.storeHistory(LOBBY, history(1, 2));
    Message changed = TestMessage.by("bob").number(2).content("other words").message();
    store.storeHistory(LOBBY, new StoredHistory(List.of(changed), false, NOON, 0));

    assertThat(store.history(LOBBY).join().orElseThrow().messages()).containsExactly(changed);
  }

  @Test
  void upToWhichChangeAHistoryIsRightIsKeptWithIt() {
    ChatStore store = open();
    store.storeHistory(LOBBY, new StoredHistory(messages(1, 2), false, NOON, 7));
    store.storeHistory(LOBBY, new StoredHistory(messages(1, 2), false, NOON, 9));

    assertThat(store.history(LOBBY).join().orElseThrow().rev()).isEqualTo(9);
  }

  @Test
  void aHistoryFromBeforeChangesIsRightUpToNone() throws IOException, SQLException {
    older(2, messages(1, 2));

    ChatStore after = open();
    StoredHistory kept = after.history(LOBBY).join().orElseThrow();

    assertThat(kept.rev()).isZero();
    assertThat(after.search(MessageSearch.of("message 2", null), 9).join()).hasSize(1);
    assertThat(kept.messages()).containsExactlyInAnyOrderElementsOf(messages(1, 2));
    assertThat(troubles).isEmpty();
  }

  @Test
  void whatADeletedMessageSaidLeavesTheDisk() throws IOException {
    ChatStore store = open();
    List<Message> messages = new ArrayList<>();
    for (int i = 1; i <= 300; i++) {
      // Unordered, so that the database's pages split.
      long number = i * 13L % 301;
      messages.add(TestMessage.by("bob").number(number).content("a secret of " + number).message());
      store.storeHistory(LOBBY, new StoredHistory(List.copyOf(messages), false, NOON, 0));
    }
    assertThat(onDisk("a secret of 150")).isTrue();

    Message deleted = TestMessage.by("bob").number(150).deleted(1);
    messages.replaceAll(each -> each.id().equals(deleted.id()) ? deleted : each);
    store.storeHistory(LOBBY, new StoredHistory(messages, false, NOON, 1));

    assertThat(store.history(LOBBY).join().orElseThrow().messages()).hasSize(300);
    assertThat(onDisk("a secret of 150")).isFalse();
    assertThat(onDisk("a secret of 151")).isTrue();
  }

  @Test
  void aRoomIsForgottenButNotWhatTheUserWroteThere() {
    ChatStore store = open();
    store.put(entry("1", LOBBY)).join();
    store.storeHistory(LOBBY, history(1, 2));
    store.storeDraft(LOBBY, new StoredDraft("x"));
    store.storeRead(LOBBY, new MessageId("m-2"));

    store.forgetRoom(LOBBY);

    assertThat(store.history(LOBBY).join()).isEmpty();
    assertThat(store.load().join())
        .isEqualTo(
            new StoredChat(
                List.of(entry("1", LOBBY)),
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                StoredOrder.NONE,
                StoredEmoji.NONE,
                Map.of(),
                List.of(),
                null));
  }

  @Test
  void aSignOutLeavesNoFile() throws IOException {
    ChatStore store = open();
    store.put(entry("1", LOBBY)).join();

    store.forgetEverything();
    store.put(entry("2", LOBBY)).join();

    assertThat(files()).isEmpty();
    assertThat(troubles).isEmpty();
  }

  @Test
  void whatComesAfterTheCloseIsNotKept() {
    ChatStore store = open();
    store.close();

    assertThat(store.put(entry("1", LOBBY))).isCompleted();
    assertThat(open().load().join()).isEqualTo(StoredChat.NOTHING);
  }

  @Test
  void onceItIsClosedNothingElseIsGivenToItsThread() {
    List<Runnable> io = new ArrayList<>();
    ChatStore store = open(io::add);
    var _ = store.load();
    store.close();
    List<Runnable> before = List.copyOf(io);

    store.forgetRoom(LOBBY);
    before.forEach(Runnable::run);

    assertThat(io).isEqualTo(before);
  }

  @Test
  void accountsHaveNothingInCommon() {
    open().put(entry("1", LOBBY)).join();

    assertThat(open("http://other", "alice").load().join()).isEqualTo(StoredChat.NOTHING);
    assertThat(open(SERVER, "bob").load().join()).isEqualTo(StoredChat.NOTHING);
  }

  @Test
  void nobodyElseMayReadTheFile() throws IOException {
    try (ChatStore store = open()) {
      store.put(entry("1", LOBBY)).join();

      for (Path each : files()) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
            .as(each.toString())
            .isEqualTo("rw-------");
      }
    }
  }
}
