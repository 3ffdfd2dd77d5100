package dev.levelup.chat.client.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.client.state.TimelineItem.IgnoredMessages;
import dev.levelup.chat.client.state.TimelineItem.MessageItem;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserTyping;
import java.util.List;
import org.junit.jupiter.api.Test;

class IgnoringTest {
  private static final User BOB = TestMessage.user("bob");

  private final ChatFixture fixture = ChatFixture.full().online();

  @Test
  void neighboursOfIgnoredPeopleAreOneItemAlsoThoseThatComeLater() {
    room("bob", "carol", "bob", "bob");
    fixture.chat.ignoring().ignore(BOB);
    assertThat(folded()).containsExactly(1, 2);

    fixture.arrives(said(5, "bob"));
    assertThat(folded()).containsExactly(1, 3);
    fixture.arrives(said(6, "carol"));
    fixture.arrives(said(7, "bob"));
    assertThat(folded()).containsExactly(1, 3, 1);
  }

  @Test
  void whatIsUnfoldedShowsAndWhatComesLaterIsFolded() {
    room("carol", "bob", "bob");
    fixture.chat.ignoring().ignore(BOB);
    IgnoredMessages item = (IgnoredMessages) fixture.timeline().items().getLast();
    Object key = item.key();
    fixture.chat.history().unfold(item.messages());
    assertThat(folded()).isEmpty();
    assertThat(fixture.timeline().items()).anyMatch(each -> each.key().equals(key));

    fixture.arrives(said(4, "bob"));
    assertThat(folded()).containsExactly(1);
  }

  @Test
  void whoIsIgnoredNoMoreShowsAgain() {
    room("bob", "carol");
    fixture.chat.ignoring().ignore(BOB);
    fixture.chat.ignoring().stop(BOB.id());
    assertThat(folded()).isEmpty();
    assertThat(fixture.timeline().items().stream().filter(MessageItem.class::isInstance))
        .hasSize(2);
  }

  @Test
  void anotherRoomThatIsOpenedLaterFoldsThem() {
    fixture.chat.ignoring().ignore(BOB);
    room("bob");
    assertThat(folded()).containsExactly(1);
  }

  @Test
  void itHoldsAfterARestart() {
    fixture.chat.ignoring().ignore(BOB);
    fixture.fx.run();
    ChatFixture next = fixture.killed().online();
    assertThat(next.chat.ignoring().people().names()).containsEntry(BOB.id(), BOB.name());
  }

  @Test
  void theirTypingDoesNotShow() {
    room("carol");
    fixture.chat.ignoring().ignore(BOB);
    UserTyping typing = new UserTyping(TestMessage.ROOM, BOB.id(), BOB.name());
    fixture.socket().tell(new SocketEvent.UserTypes(typing));
    fixture.fx.run();
    assertThat(fixture.open().typing().namesProperty().get()).isEmpty();
  }

  private void room(String... authors) {
    for (int i = 0; i < authors.length; i++) {
      fixture.history().add(said(i + 1, authors[i]));
    }
    fixture.joined(TestMessage.ROOM);
  }

  private static Message said(int number, String author) {
    return TestMessage.by(author).number(number).message();
  }

  /** How many messages each folded item has. */
  private List<Integer> folded() {
    return fixture.timeline().items().stream()
        .filter(IgnoredMessages.class::isInstance)
        .map(TimelineItem::messages)
        .map(List::size)
        .toList();
  }
}
