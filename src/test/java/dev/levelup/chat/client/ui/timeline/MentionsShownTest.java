package dev.levelup.chat.client.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.protocol.Mentions;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageState;
import dev.levelup.chat.protocol.UserId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/** Mentions are shown as the server has decided, not as the words look. */
class MentionsShownTest extends TimelineTest {
  private static final PseudoClass MENTIONED = PseudoClass.getPseudoClass("mentioned");

  @Override
  ChatFixture client() {
    return ChatFixture.withActivity();
  }

  @Test
  void whatTheServerCallsAMentionIsHighlightedAndNothingElse() {
    openWith(1, 1);
    show(2, "@bob and @nobody", new Mentions(List.of(user("bob")), false));
    show(3, "@bob again", Mentions.NONE);
    show(4, "@all and @bob.", new Mentions(List.of(), true));

    assertThat(highlighted(2)).isEqualTo("@bob");
    assertThat(highlighted(3)).isEmpty();
    assertThat(highlighted(4)).isEqualTo("@all");
  }

  @Test
  void aMessageThatMentionsTheUserStandsOut() {
    openWith(1, 1);
    show(2, "@alice hello", new Mentions(List.of(user("alice")), false));
    show(3, "@bob hello", new Mentions(List.of(user("bob")), false));
    show(4, "@all hello", new Mentions(List.of(), true));

    assertThat(Stream.of(2, 3, 4).filter(this::standsOut)).containsExactly(2, 4);
  }

  private void show(long number, String words, Mentions mentions) {
    Message message = TestMessage.by("bob").number(number).message();
    act(
        () ->
            fixture.arrives(
                message.withState(MessageState.first(words, message.createdAt(), mentions))));
  }

  private static UserId user(String name) {
    return TestMessage.user(name).id();
  }

  private boolean standsOut(int number) {
    return cellOf(number).getPseudoClassStates().contains(MENTIONED);
  }

  private String highlighted(long number) {
    return cellOf(number).lookupAll(".mention").stream()
        .map(node -> ((Text) node).getText())
        .collect(Collectors.joining(" "));
  }

  private Node cellOf(long number) {
    return cells().stream()
        .filter(cell -> cell.model().at().equals(TestMessage.by("bob").number(number).at()))
        .findFirst()
        .orElseThrow();
  }
}
