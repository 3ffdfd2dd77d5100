package dev.levelup.chat.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.Quote;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.server.ServerOptions;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.SendLimit;
import dev.levelup.chat.server.domain.messages.Reply;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Replies in two windows, and quotes of what is far above. */
class QuoteWindowsTest extends ProgramTest {
  private static final RoomId OWLS = RoomId.clan("night-owls");
  private static final PseudoClass SOUGHT = PseudoClass.getPseudoClass("sought");
  private static final int FAR = 150;

  private Identity bob;

  @Override
  protected ServerOptions options(int port) {
    return super.options(port).withSendLimit(new SendLimit(1000, 1000));
  }

  @BeforeEach
  void signIn() {
    bob = identity("bob");
  }

  private void open(Stage shown, String person) {
    open(shown, person, account(person), OWLS);
    until(() -> messages(shown).size() >= 10 && canWrite(shown));
  }

  @Test
  void theMenuOfAMessageBeginsAReplyThatEverybodySeesWithItsQuote() {
    open(window, "alice");
    open(second, "bob");
    Message asked = say("who comes?");
    until(() -> last(window).equals("who comes?"));
    rightClickOn(onFx(() -> cell(window, "who comes?")));
    clickOn("#reply");
    until(() -> in(window).lookup("#composer-reply").query().isVisible());
    say(window, "I do");

    for (Stage each : new Stage[] {window, second}) {
      until(() -> last(each).equals("I do"));
      assertThat(quote(each, "I do")).isEqualTo("who comes?");
    }
    until(() -> facts(second).toList().getLast().message().seq() != null);
    Message told = onFx(() -> facts(second).toList().getLast().message());
    assertThat(told.replyTo()).extracting(Quote::id).isEqualTo(asked.id());
    assertThat(told.mentions().users()).containsExactly(bob.userId());
    assertThat(onFx(() -> in(window).lookup("#composer-reply").query().isVisible())).isFalse();
  }

  @Test
  void aClickOnAQuoteLoadsTheSurroundingsOfTheOriginalAndMarksIt() {
    quoteSomethingFarAbove();
    open(window, "alice");
    assertThat(messages(window)).doesNotContain("who comes?");
    until(() -> !cells(window, "I do").isEmpty());
    clickOn(onFx(() -> cell(window, "I do").lookup(".message-quote")));

    until(() -> cells(window, "who comes?").stream().anyMatch(QuoteWindowsTest::isSought));
    assertThat(messages(window)).contains("number 1").doesNotContain("I do");
  }

  @Test
  void aChangeOfAnOriginalThatIsNotLoadedShowsInItsQuoteAtOnce() {
    Message original = quoteSomethingFarAbove();
    open(window, "alice");
    until(() -> !cells(window, "I do").isEmpty());

    server.changes().edit(bob, original.id(), "who **goes**?").join();
    until(() -> quote(window, "I do").equals("who goes?"));
    server.changes().delete(bob, original.id()).join();
    until(() -> quote(window, "I do").equals("This message was deleted"));
    assertThat(messages(window)).doesNotContain("who comes?", "who **goes**?");
  }

  private Message quoteSomethingFarAbove() {
    Message original = say("who comes?");
    for (int number = 1; number < FAR; number++) {
      say("number " + number);
    }
    server.messages().send(bob, OWLS, "I do", null, new Reply(original.id(), false)).join();
    return original;
  }

  private Message say(String words) {
    return server.messages().send(bob, OWLS, words, null).join();
  }

  private String quote(Stage shown, String words) {
    return onFx(() -> ((Labeled) cell(shown, words).lookup(".quote-preview")).getText());
  }

  private Node cell(Stage shown, String words) {
    return cells(shown, words).getFirst();
  }

  private static boolean isSought(Node cell) {
    return cell.getPseudoClassStates().contains(SOUGHT);
  }
}
