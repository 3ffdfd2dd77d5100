package dev.levelup.chat.client.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.fake.TestReactions;
import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.state.TimelineItem.MessageItem;
import dev.levelup.chat.client.sync.room.MessageReactions;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.Reaction;
import dev.levelup.chat.protocol.UserId;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReactingTest {
  private static final String THUMB = "👍";
  private static final String FIRE = "🔥";
  private static final UserId BOB = TestMessage.user("bob").id();

  private final List<String> notices = new ArrayList<>();
  private ChatFixture fixture;

  @BeforeEach
  void bobHasWritten() {
    fixture = ChatFixture.withReactions().online();
    fixture.history().add(TestMessage.by("bob").number(1).message());
    fixture.joined(TestMessage.ROOM);
    var _ = fixture.chat.notices().listen(each -> notices.add(each.failure().words()));
    fixture.history().hold();
  }

  private MessageReactions reactions() {
    return fixture.chat.reactions();
  }

  private Message message() {
    return ((MessageItem) fixture.timeline().items().getLast()).message();
  }

  private void toggle(String emoji) {
    reactions().toggle(message(), emoji);
    fixture.fx.run();
  }

  private void answer() {
    fixture.history().answerNext();
    fixture.fx.run();
  }

  private List<Reaction> shown() {
    return reactions().shown(message());
  }

  private List<String> requests() {
    return fixture.history().questions().stream()
        .filter(each -> each.startsWith("add ") || each.startsWith("remove "))
        .map(each -> each.substring(0, each.lastIndexOf(' ')))
        .toList();
  }

  private Reaction mine(String emoji) {
    return new Reaction(emoji, List.of(fixture.alice.id()));
  }

  @Test
  void aReactionShowsAtOnceAndStays() {
    toggle(THUMB);
    assertThat(shown()).containsExactly(mine(THUMB));
    assertThat(message().reactions()).isEmpty();
    answer();
    assertThat(message().reactions()).containsExactly(mine(THUMB));
    assertThat(reactions().pending().targets()).isEmpty();
    toggle(THUMB);
    assertThat(shown()).isEmpty();
    answer();
    assertThat(message().reactions()).isEmpty();
    assertThat(requests()).containsExactly("add 👍 to", "remove 👍 from");
  }

  @Test
  void theUserJoinsAndLeavesAKindOfOthers() {
    TestReactions.add(fixture.history(), message().id(), THUMB, BOB);
    fixture.socket().update(fixture.history().find(message().id()), 0);
    fixture.fx.run();
    toggle(THUMB);
    assertThat(shown()).containsExactly(new Reaction(THUMB, List.of(BOB, fixture.alice.id())));
    toggle(THUMB);
    assertThat(shown()).containsExactly(new Reaction(THUMB, List.of(BOB)));
  }

  @Test
  void oneRequestIsUnderWayForAnEmojiAndTheLastWishWins() {
    toggle(THUMB);
    toggle(THUMB);
    toggle(THUMB);
    toggle(THUMB);
    assertThat(requests()).containsExactly("add 👍 to");
    assertThat(shown()).isEmpty();
    answer();
    assertThat(shown()).as("although the server has it").isEmpty();
    assertThat(requests()).containsExactly("add 👍 to", "remove 👍 from");
    answer();
    assertThat(message().reactions()).isEmpty();
    assertThat(fixture.history().held()).isZero();
  }

  @Test
  void anotherEmojiDoesNotWait() {
    toggle(THUMB);
    toggle(FIRE);
    assertThat(requests()).containsExactly("add 👍 to", "add 🔥 to");
    fixture.history().answerLast();
    fixture.fx.run();
    assertThat(shown()).containsExactlyInAnyOrder(mine(FIRE), mine(THUMB));
  }

  @Test
  void aRefusedReactionIsTakenBackAndTheReasonIsSaidOnce() {
    fixture.history().failWith(new ApiException.Refused(409, "LIMIT_REACHED", "Too many.", null));
    toggle(THUMB);
    answer();
    assertThat(shown()).isEmpty();
    assertThat(notices).containsExactly("Too many.");
    assertThat(fixture.history().held()).isZero();
  }

  @Test
  void aServerThatDoesNotAnswerIsAskedAgain() {
    fixture.history().failWith(new ApiException.Unreachable(new IOException("cut")));
    toggle(THUMB);
    answer();
    assertThat(shown()).containsExactly(mine(THUMB));
    fixture.history().failWith(null);
    fixture.fx.advance(Duration.ofSeconds(3));
    answer();
    assertThat(message().reactions()).containsExactly(mine(THUMB));
    assertThat(notices).isEmpty();
  }

  @Test
  void aWishWaitsForTheNextConnectionAndAnswersOfTheLastOneAreIgnored() {
    toggle(THUMB);
    fixture.socket().lose();
    fixture.fx.run();
    toggle(FIRE);
    assertThat(requests()).containsExactly("add 👍 to");
    assertThat(shown()).containsExactly(mine(THUMB), mine(FIRE));
    fixture.reconnectAfterLoss();
    assertThat(requests()).hasSize(3).startsWith("add 👍 to").contains("add 🔥 to");
    fixture.history().failWith(new ApiException.Refused(409, "LIMIT_REACHED", "Too many.", null));
    answer();
    assertThat(shown()).as("the answer came too late").hasSize(2);
    assertThat(notices).isEmpty();
  }

  @Test
  void aServerWithoutReactionsHasNone() {
    ChatFixture without = ChatFixture.full().online();
    without.joined(TestMessage.ROOM);
    Message plain = TestMessage.by("bob").number(1).message();
    Message reacted = plain.withState(plain.state().withReactions(List.of(mine(THUMB)), 1));
    assertThat(without.chat.reactions().mayReact(reacted)).isFalse();
    assertThat(without.chat.reactions().shown(reacted)).isEmpty();
    without.chat.reactions().toggle(reacted, THUMB);
    assertThat(without.history().questions()).noneMatch(each -> each.startsWith("remove "));
  }
}
