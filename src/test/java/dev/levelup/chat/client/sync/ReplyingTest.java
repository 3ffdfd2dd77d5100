package dev.levelup.chat.client.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.FakeChatSocket.Emitted;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.state.TimelineItem.EchoItem;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.Quote;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplyingTest {
  private ChatFixture fixture;
  private Message original;

  @BeforeEach
  void bobHasAsked() {
    fixture = ChatFixture.withReplies().online();
    original = TestMessage.by("bob").number(1).content("who comes?").message();
    fixture.history().add(original);
    fixture.joined(TestMessage.ROOM);
  }

  private Emitted.Send sent() {
    return fixture.socket().last(Emitted.Send.class);
  }

  private EchoItem echo() {
    return (EchoItem) fixture.timeline().items().getLast();
  }

  @Test
  void aReplyIsSentAsOneAndItsEchoShowsTheQuote() {
    fixture.chat.sender().replyTo(original);
    fixture.say("I do");
    assertThat(sent().replyTo()).isEqualTo(original.id());
    assertThat(echo().pending().replyTo()).isEqualTo(Quote.of(original));
    fixture.say("with cake");
    assertThat(sent().replyTo()).as("the next message").isNull();
  }

  @Test
  void aReplyOutlivesAKill() {
    fixture.chat.sender().replyTo(original);
    fixture.say("I do");
    ChatFixture next = fixture.killed().online();
    next.joined(TestMessage.ROOM);
    assertThat(next.socket().last(Emitted.Send.class).replyTo()).isEqualTo(original.id());
  }

  @Test
  void aReplyThatIsBeingWrittenIsKeptWithTheDraftOfTheRoom() {
    fixture.chat.sender().replyTo(original);
    fixture.fx.advance(Duration.ofSeconds(1));
    ChatFixture next = fixture.killed().online();
    assertThat(next.chat.drafts().replyTo(TestMessage.ROOM)).isEqualTo(Quote.of(original));
    next.joined(TestMessage.ROOM);
    next.chat.sender().replyTo(null);
    assertThat(next.chat.drafts().replyTo(TestMessage.ROOM)).isNull();
  }

  @Test
  void repliesAreForMessagesThatAreThereAndServersThatHaveThem() {
    assertThat(fixture.chat.sender().mayReply(original)).isTrue();
    Message deleted = TestMessage.by("bob").number(1).deleted(2);
    assertThat(fixture.chat.sender().mayReply(deleted)).isFalse();
    ChatFixture without = ChatFixture.full().online();
    without.joined(TestMessage.ROOM);
    assertThat(without.chat.sender().mayReply(original)).isFalse();
  }
}
