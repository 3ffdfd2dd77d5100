package dev.levelup.chat.client.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ManualFxThread;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.state.TimelineItem.MessageItem;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.Quote;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A reply shows its original in the newest state received, whichever way that came. */
class QuotesTest {
  private final Timeline timeline =
      new Timeline(TestMessage.ROOM, ZoneOffset.UTC, new ManualFxThread());
  private final Message original = original().message();
  private final Message reply = TestMessage.by("ann").number(9).replyingTo(original);

  private static TestMessage original() {
    return TestMessage.by("bob").number(7);
  }

  private void page(Message... messages) {
    timeline.mergePage(List.of(messages), Paging.IDLE, 20L);
  }

  private Quote shown() {
    return timeline.items().stream()
        .filter(MessageItem.class::isInstance)
        .map(item -> ((MessageItem) item).message())
        .filter(message -> message.id().equals(reply.id()))
        .map(message -> Objects.requireNonNull(message.replyTo()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aChangeOfTheOriginalShowsInTheReplies() {
    page(original, reply);
    timeline.update(original().edited(3, "other words"), 2);
    assertThat(shown().preview()).isEqualTo("other words");
    timeline.update(original().deleted(4), 3);
    assertThat(shown().deleted()).isTrue();
    assertThat(shown().preview()).isEmpty();
    timeline.update(original().edited(3, "other words"), 2);
    assertThat(shown().deleted()).as("an older state").isTrue();
  }

  @Test
  void theOriginalNeedNotBeLoaded() {
    page(reply);
    timeline.update(original().edited(3, "other words"), 2);
    assertThat(shown().preview()).isEqualTo("other words");
    assertThat(timeline.loaded().size()).isEqualTo(1);
    timeline.mergeChanges(List.of(original().deleted(5)), 3, 5);
    assertThat(shown().deleted()).isTrue();
  }

  @Test
  void aReplyThatWasReadBeforeTheChangeShowsTheChange() {
    page(original().edited(3, "other words"));
    page(reply);
    assertThat(shown().preview()).isEqualTo("other words");
  }

  @Test
  void aReplyThatWasReadLaterTellsTheOthers() {
    page(reply);
    page(TestMessage.by("ann").number(10).replyingTo(original().edited(3, "other words")));
    assertThat(shown().preview()).isEqualTo("other words");
  }

  @Test
  void anEditOfTheReplyKeepsTheNewerQuote() {
    page(reply);
    timeline.update(original().edited(3, "other words"), 2);
    Message edited = TestMessage.by("ann").number(9).edited(4, "yes!");
    timeline.update(edited.withState(edited.state().withReplyTo(Quote.of(original))), 3);
    assertThat(shown().preview()).isEqualTo("other words");
  }
}
