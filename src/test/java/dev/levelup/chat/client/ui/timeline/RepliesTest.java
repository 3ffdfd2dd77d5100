package dev.levelup.chat.client.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.state.ItemKey;
import dev.levelup.chat.client.ui.pane.Align;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.Quote;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class RepliesTest extends TimelineTest {
  private final TestMessage question = TestMessage.by("bob").number(3).content("who comes?");
  private final Message asked = question.message();
  private final Message reply =
      TestMessage.by("carol").number(40).content("I do").replyingTo(asked);

  @Override
  ChatFixture client() {
    return ChatFixture.withReplies();
  }

  private void openWithTheReplyAtTheEnd() {
    act(
        () -> {
          for (int number = 1; number < 40; number++) {
            fixture
                .history()
                .add(number == 3 ? asked : TestMessage.by("bob").number(number).message());
          }
          fixture.history().add(reply);
          fixture.joined(TestMessage.ROOM);
        });
  }

  private Quote draft() {
    return onFx(() -> fixture.chat.drafts().replyTo(TestMessage.ROOM));
  }

  @Test
  void aReplyShowsAndTellsWhatItAnswers() {
    openWithTheReplyAtTheEnd();
    MessageCell cell = cell("I do");
    assertThat(textOf(cell, ".quote-author")).isEqualTo("bob");
    assertThat(textOf(cell, ".quote-preview")).isEqualTo("who comes?");
    assertThat(spoken(cell)).contains("In reply to bob (who comes?): I do");
    assertThat(cell("message 39").lookup(".message-quote")).isNull();
  }

  @Test
  void nothingShowsOfTheWordsOfSomebodyWhomTheUserIgnores() {
    openWithTheReplyAtTheEnd();
    double top = onScene(cell("I do")).getMinY();
    act(() -> fixture.chat.ignoring().ignore(TestMessage.user("bob")));
    MessageCell cell = cell("I do");
    assertThat(textOf(cell, ".quote-author")).isEmpty();
    assertThat(textOf(cell, ".quote-preview")).isEqualTo("A message of somebody you ignore");
    assertThat(spoken(cell)).contains("somebody you ignore: I do").doesNotContain("who comes?");
    assertThat(onScene(cell).getMinY()).isEqualTo(top);
    act(() -> fixture.chat.ignoring().stop(TestMessage.user("bob").id()));
    assertThat(textOf(cell("I do"), ".quote-preview")).isEqualTo("who comes?");
  }

  @Test
  void aChangeOfTheOriginalShowsAtOnceAndMovesNothing() {
    openWithTheReplyAtTheEnd();
    double top = onScene(cell("I do")).getMinY();
    act(
        () ->
            fixture
                .socket()
                .update(question.edited(1, "**who** comes?\n\nand `when`? ".repeat(9)), 0));
    assertThat(textOf(cell("I do"), ".quote-preview")).startsWith("who comes? and when?");
    assertThat(onScene(cell("I do")).getMinY()).isEqualTo(top);
    act(() -> fixture.socket().update(question.deleted(2), 1));
    assertThat(textOf(cell("I do"), ".quote-preview")).isEqualTo("This message was deleted");
    assertThat(onScene(cell("I do")).getMinY()).isEqualTo(top);
  }

  @Test
  void aClickOnTheQuoteGoesToTheOriginalAndMarksIt() {
    openWithTheReplyAtTheEnd();
    clickOn(cell("I do").lookup(".message-quote"));
    act(() -> {});
    MessageCell original = cell("who comes?");
    assertThat(original.getPseudoClassStates()).contains(PseudoClass.getPseudoClass("sought"));
  }

  @Test
  void theButtonOnTheMessageUnderTheMouseBeginsAReply() {
    openWithTheReplyAtTheEnd();
    moveTo(cell("message 39"));
    settle();
    Node button = view.lookup(".bar-reply");
    assertThat(onFx(() -> view.lookup(".bar-edit").isVisible())).as("of another author").isFalse();
    clickOn(button);
    assertThat(draft().preview()).isEqualTo("message 39");
  }

  @Test
  void theKeyBeginsAReplyToTheFocusedMessageAndIsNotTyped() {
    openWithTheReplyAtTheEnd();
    ItemKey key = new ItemKey.Given(reply.id());
    onFx(() -> list.scrollToKey(key, Align.CENTER));
    onFx(() -> list.requestFocus());
    push(KeyCode.UP);
    settle();
    push(KeyCode.R);
    settle();
    assertThat(draft()).isNotNull();
    assertThat(onFx(() -> fixture.chat.drafts().get(TestMessage.ROOM))).isEmpty();
  }
}
