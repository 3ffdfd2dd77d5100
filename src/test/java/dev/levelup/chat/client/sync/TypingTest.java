package dev.levelup.chat.client.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.FakeChatSocket.Emitted;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.protocol.Feature;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.UserTyping;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is typing: what the server is told, and what shows of the others. */
class TypingTest {
  private static final RoomId LOBBY = RoomId.community("lobby");
  private static final RoomId OTHER = RoomId.community("other");

  private final ChatFixture alice = ChatFixture.full().online();

  private static void types(ChatFixture user, String words) {
    user.chat.sender().storeDraft(LOBBY, words);
    user.fx.run();
  }

  private int told() {
    return alice.socket().emitted(Emitted.Typing.class).size();
  }

  private void hears(String user, RoomId room) {
    UserTyping typing = new UserTyping(room, TestMessage.user(user).id(), user);
    alice.socket().tell(new SocketEvent.UserTypes(typing));
    alice.fx.run();
  }

  private List<String> shown() {
    return alice.open().typing().namesProperty().get();
  }

  @Test
  void theServerIsToldAtMostEveryThreeSecondsWhileWordsChange() {
    alice.joined(LOBBY);
    types(alice, "h");
    types(alice, "he");
    assertThat(told()).isEqualTo(1);
    alice.fx.advance(Duration.ofMillis(2_999));
    types(alice, "hel");
    assertThat(told()).isEqualTo(1);
    alice.fx.advance(Duration.ofMillis(1));
    types(alice, "hel");
    assertThat(told()).as("the words are the same").isEqualTo(1);
    types(alice, "hell");
    assertThat(told()).isEqualTo(2);
  }

  @Test
  void whoClearsTheComposerOrIsNotInTheRoomIsNotTyping() {
    alice.joined(LOBBY);
    types(alice, "h");
    alice.fx.advance(Duration.ofSeconds(3));
    types(alice, "");
    assertThat(told()).isEqualTo(1);
    alice.socket().lose();
    alice.fx.run();
    types(alice, "he");
    alice.reconnectAfterLoss();
    types(alice, "hel");
    assertThat(told()).isEqualTo(1);
    alice.acceptJoin();
    types(alice, "hell");
    assertThat(told()).isEqualTo(2);
  }

  @Test
  void aServerWithoutTheFeatureIsToldNothing() {
    ChatFixture without = ChatFixture.without(Feature.TYPING).online();
    without.joined(LOBBY);
    types(without, "h");
    assertThat(without.socket().emitted(Emitted.Typing.class)).isEmpty();
  }

  @Test
  void somebodyShowsForFiveSecondsAfterTheyWereLastHeardOf() {
    alice.joined(LOBBY);
    hears("bob", LOBBY);
    alice.fx.advance(Duration.ofSeconds(4));
    hears("carol", LOBBY);
    hears("bob", LOBBY);
    assertThat(shown()).containsExactly("bob", "carol");
    alice.fx.advance(Duration.ofMillis(4_999));
    assertThat(shown()).containsExactly("bob", "carol");
    alice.fx.advance(Duration.ofMillis(1));
    assertThat(shown()).isEmpty();
  }

  @Test
  void theUserThemselvesOnAnotherDeviceDoesNotShow() {
    alice.joined(LOBBY);
    hears("alice", LOBBY);
    assertThat(shown()).isEmpty();
  }

  @Test
  void aMessageEndsItsAuthorsTyping() {
    alice.joined(LOBBY);
    hears("bob", LOBBY);
    hears("carol", LOBBY);
    alice.arrives(TestMessage.by("bob").in(LOBBY).number(1).message());
    assertThat(shown()).containsExactly("carol");
  }

  @Test
  void anotherRoomOrAReconnectEndsIt() {
    alice.joined(LOBBY);
    hears("bob", LOBBY);
    alice.joined(OTHER);
    hears("carol", LOBBY);
    assertThat(shown()).isEmpty();
    alice.joined(LOBBY);
    assertThat(shown()).isEmpty();
    hears("bob", LOBBY);
    alice.reconnect();
    assertThat(shown()).isEmpty();
  }
}
