package dev.levelup.chat.client.sync;

import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.FakeChatSocket.Emitted;
import dev.levelup.chat.client.fake.FakeHistory;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.client.state.TimelineChecks;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;

/**
 * Base of the tests of a wired chat on fakes; after each test the open timeline must be consistent.
 */
abstract class ChatTest {
  static final RoomId LOBBY = TestMessage.ROOM;
  static final RoomId CLAN = RoomId.clan("raiders");

  @AfterEach
  final void timelineIsSound() {
    if (fixture().chat.rooms().open() != null) {
      TimelineChecks.checkInvariants(fixture().timeline(), ZoneOffset.UTC);
      TimelineChecks.checkRevision(
          fixture().timeline(), history().all(fixture().timeline().room()));
    }
  }

  abstract ChatFixture fixture();

  final FakeHistory history() {
    return fixture().history();
  }

  /**
   * What the timeline shows, in order: the texts of the messages, then those of the local echoes.
   */
  final List<String> shown() {
    List<String> shown = new ArrayList<>(messages().stream().map(Message::content).toList());
    shown.addAll(echoes().stream().map(PendingMessage::content).toList());
    return shown;
  }

  final List<Message> messages() {
    return TimelineChecks.messages(fixture().timeline().items());
  }

  final List<PendingMessage> echoes() {
    return TimelineChecks.echoes(fixture().timeline().items());
  }

  final RoomAccess access() {
    return fixture().open().access();
  }

  final List<Emitted.Send> sends() {
    return fixture().socket().emitted(Emitted.Send.class);
  }

  final void remember(RoomId room, long from, long to) {
    LongStream.rangeClosed(from, to)
        .forEach(number -> history().add(TestMessage.by("bob").in(room).number(number).message()));
  }

  final void remember(RoomId room, long from, long to, String words) {
    LongStream.rangeClosed(from, to)
        .mapToObj(number -> TestMessage.by("bob").in(room).number(number).content(words + number))
        .forEach(each -> history().add(each.message()));
  }

  final void rememberCore(RoomId room, long from, long to) {
    LongStream.rangeClosed(from, to)
        .forEach(
            number ->
                history().add(TestMessage.by("bob").in(room).number(number).core().message()));
  }
}
