package dev.levelup.chat.client.ui.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.FakeChatSocket.Emitted;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.state.Settings;
import dev.levelup.chat.client.state.TimeFormat;
import dev.levelup.chat.client.ui.diagnostics.Section.Line;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.protocol.ErrorCode;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import org.junit.jupiter.api.Test;

/** Symptoms that users report, and the line of the diagnostics that shows the cause. */
class SymptomsTest {
  private static final RoomId LOBBY = TestMessage.ROOM;
  private static final RoomId CLAN = RoomId.clan("raiders");

  private final ObjectProperty<TimeFormat> format = new Settings().timeFormatProperty();
  private ChatFixture chat = ChatFixture.full();

  @Test
  void messagesDoNotAppearSinceTheConnectionIsGone() {
    chat.online().joined(LOBBY);
    assertThat(value("State")).startsWith("Online since ");
    assertThat(value("Listening")).isEqualTo("Yes. No live message has come yet");
    chat.socket().lose();
    chat.fx.run();
    assertThat(value("State")).startsWith("Offline since ").endsWith(", attempt 1");
    assertThat(value("Transport")).isEqualTo("None");
    assertThat(value("Listening")).isEqualTo("No, there is no connection");
  }

  @Test
  void messagesDoNotAppearSinceTheRoomIsNotJoined() {
    chat.online();
    assertThat(value("Room")).isEqualTo("No room is open");
    chat.chat.rooms().open(LOBBY);
    chat.fx.run();
    assertThat(value("Listening")).isEqualTo("No, the room is not joined");
    assertThat(value("Last join")).isEqualTo("Not answered yet");
  }

  @Test
  void messagesDoNotAppearSinceTheServerDoesNotBroadcastThem() {
    chat.online().joined(LOBBY);
    chat.say("Does anybody get this?");
    lastSend().stored(answerTo(lastSend(), 1));
    chat.fx.run();
    assertThat(value("Stored, never broadcast")).isEqualTo("0");
    chat.fx.advance(Duration.ofSeconds(6));
    assertThat(value("Stored, never broadcast")).isEqualTo("1");
  }

  @Test
  void messagesDoNotAppearSinceTheyAreForAnotherRoom() {
    chat.online().joined(LOBBY);
    chat.arrives(TestMessage.by("bob").in(RoomId.community("art")).number(9).message());
    assertThat(value("Of other rooms")).isEqualTo("0 of the newest 0. Left out: 1");
  }

  @Test
  void messagesDoNotAppearSinceSomeAreMissing() {
    chat.history().add(TestMessage.by("bob").number(1).message());
    chat.online().joined(LOBBY);
    assertThat(value("Missing")).isEqualTo("Nothing is missing");
    chat.history().hold();
    chat.arrives(TestMessage.by("bob").number(4).message());
    assertThat(value("Numbers")).isEqualTo("Held up to 1, heard of 4");
    assertThat(value("Missing")).isEqualTo("2 are missing");
  }

  @Test
  void nobodyKnowsWhatIsMissingInARoomThatIsNotJoined() {
    chat.online().chat.rooms().open(LOBBY);
    chat.fx.run();
    assertThat(value("Missing")).isEqualTo("Not known before the room is joined");
  }

  @Test
  void messagesAppearTwice() {
    chat.history().add(TestMessage.by("bob").number(1).message());
    chat.online().joined(LOBBY);
    chat.arrives(TestMessage.by("bob").number(1).message());
    assertThat(value("Shown twice")).isEqualTo("0 of the newest 1. Repeats left out: 1");
  }

  @Test
  void oldMessagesAppearAfterASwitchOfRooms() {
    chat.history().add(TestMessage.by("bob").number(1).message());
    chat.online().joined(LOBBY);
    chat.joined(RoomId.community("art"));
    chat.arrives(TestMessage.by("bob").number(2).message());
    assertThat(value("Of other rooms")).isEqualTo("0 of the newest 0. Left out: 1");
  }

  @Test
  void theConnectionIsLostOftenAndItSaysByWhat() {
    chat.online();
    chat.fx.advance(Duration.ofMinutes(15));
    chat.socket().lose(SocketEvent.Ending.BY_SERVER);
    chat.fx.run();
    chat.socket().accept();
    chat.fx.advance(Duration.ofSeconds(30));
    chat.socket().lose(SocketEvent.Ending.SILENT);
    chat.fx.run();
    chat.reconnectAfterLoss();
    assertThat(value("Lost connections")).startsWith("2 since ");
    assertThat(values())
        .contains("Ended by the server, mostly because a sign-in has run out, after 15 min")
        .contains("No sign of life came any more, after 30 s");
  }

  @Test
  void theConnectionIsLostSinceTheTokenIsNotGood() {
    chat.offline();
    chat.socket().tell(new SocketEvent.TokenRefused("Invalid token"));
    chat.fx.run();
    assertThat(value("Refused tokens")).isEqualTo("1");
    assertThat(values()).contains("Connection: the sign-in is not good any more (1×)");
  }

  @Test
  void accessIsDeniedSinceTheServerSaysThatTheUserIsNoMember() {
    chat.history().setMember(false);
    chat.online().chat.rooms().open(CLAN);
    chat.fx.run();
    assertThat(value("Member")).isEqualTo("By the list: not said. By the server’s answer: no.");
    assertThat(access()).isEqualTo("Denied (NOT_MEMBER)");
  }

  @Test
  void accessIsDeniedToAMemberSinceTheQuestionFailed() {
    chat.online();
    chat.history().failWith(new ApiException.Unreachable(new IOException("cut")));
    chat.chat.rooms().open(CLAN);
    chat.fx.run();
    assertThat(value("Member")).endsWith("By the server’s answer: none, the question failed.");
    assertThat(access()).isEqualTo("Denied (MEMBERSHIP_CHECK_FAILED)");
    assertThat(values()).contains("Membership: the server can’t be reached (1×)");
  }

  @Test
  void accessIsDeniedToAMemberSinceTheServerContradictsItself() {
    chat.online().chat.rooms().open(CLAN);
    chat.fx.run();
    chat.socket().last(Emitted.Join.class).refuse(ErrorCode.NOT_MEMBER, "Not a member");
    chat.fx.run();
    assertThat(value("Member")).endsWith("By the server’s answer: yes.");
    assertThat(value("Last join")).isEqualTo("Refused (NOT_MEMBER)");
  }

  @Test
  void messagesAreSlowAndItSaysOnWhichWay() {
    chat.online().joined(LOBBY);
    chat.chat.diagnostics().delivery().setFrames(Runnable::run);
    chat.say("How long does this take?");
    chat.fx.advance(Duration.ofMillis(40));
    lastSend().stored(answerTo(lastSend(), 1));
    chat.fx.run();
    chat.fx.advance(Duration.ofMillis(15));
    chat.arrives(answerTo(lastSend(), 1));
    assertThat(value("Until acknowledged")).isEqualTo("p50 40 ms, p95 40 ms, p99 40 ms, of 1");
    assertThat(value("Until broadcast")).isEqualTo("p50 55 ms, p95 55 ms, p99 55 ms, of 1");
    assertThat(value("Until painted")).isEqualTo("p50 40 ms, p95 40 ms, p99 40 ms, of 1");
  }

  @Test
  void aMessageIsNotDeliveredSinceTheServerGaveNoAnswer() {
    chat.online().joined(LOBBY);
    chat.say("Anybody?");
    chat.fx.advance(Duration.ofSeconds(6));
    assertThat(value("Your messages")).isEqualTo("On their way: 0. Not delivered: 1");
    assertThat(values()).contains("Sending: no answer in time (1×)");
  }

  @Test
  void timesAreOddSinceTheClocksDiffer() {
    chat.online().joined(LOBBY);
    assertThat(value("Clock of the server")).isEqualTo("Not known before the first live message");
    TestMessage message = TestMessage.by("bob").number(1);
    chat.arrives(message.at(chat.fx.clock().instant().plusSeconds(300)).message());
    assertThat(value("Clock of the server")).isEqualTo("5 min ahead of this computer’s");
  }

  @Test
  void aCoreServerHasFewerFiguresAndSaysSo() {
    chat = ChatFixture.core();
    chat.online().chat.rooms().open(LOBBY);
    chat.fx.run();
    chat.say("Hello");
    chat.fx.advance(Duration.ofMillis(25));
    TestMessage message = TestMessage.by("alice").content("Hello").at(chat.fx.clock().instant());
    chat.arrives(message.core().message());
    assertThat(value("Numbers")).isEqualTo("This server does not number messages");
    assertThat(value("Missing")).isEqualTo("Without numbers nobody can tell");
    assertThat(value("Until acknowledged")).isEqualTo("This server gives no answer to that");
    assertThat(value("Until broadcast")).startsWith("p50 25 ms");
  }

  @Test
  void anEditIsMissingSinceOnlyItsNumberWasHeardOf() {
    chat.online().joined(LOBBY);
    chat.arrives(TestMessage.by("bob").number(1).message());
    assertThat(value("Changes")).isEqualTo("No change was heard of");
    RoomState room = Objects.requireNonNull(chat.chat.diagnostics().rooms().open());
    room.timeline().numbers().heardOfChange(7);
    assertThat(value("Changes")).isEqualTo("Known up to 0, heard of 7. Those between are missing");
  }

  @Test
  void timesAreWrittenAsTheUserHasChosen() {
    chat.online();
    format.set(TimeFormat.TWENTY_FOUR_HOURS);
    assertThat(value("State")).matches("Online since \\d\\d:\\d\\d:\\d\\d");
    format.set(TimeFormat.TWELVE_HOURS);
    assertThat(value("State")).matches("Online since \\d+:\\d\\d:\\d\\d\\h[AP]M");
  }

  private Emitted.Send lastSend() {
    return chat.socket().last(Emitted.Send.class);
  }

  private static Message answerTo(Emitted.Send send, long number) {
    return TestMessage.by("alice")
        .number(number)
        .content(send.content())
        .confirming(send.id())
        .message();
  }

  /** The value of the room's line; it has the same label as the connection's. */
  private String access() {
    return sections().get(1).lines().get(1).value();
  }

  private String value(String label) {
    return sections().stream()
        .flatMap(section -> section.lines().stream())
        .filter(line -> line.label().equals(label))
        .map(Line::value)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no line " + label));
  }

  private List<String> values() {
    return sections().stream()
        .flatMap(section -> section.lines().stream())
        .map(Line::value)
        .toList();
  }

  private List<Section> sections() {
    Figures figures = new Figures(new Translations(Locale.ENGLISH), chat.fx.clock(), format);
    return new DiagnosticsText(figures).of(chat.chat.diagnostics());
  }
}
