package dev.levelup.chat.client.ui.person;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.FakeGateway;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.ui.WindowTest;
import dev.levelup.chat.client.ui.text.TextLine;
import dev.levelup.chat.protocol.Member;
import dev.levelup.chat.protocol.RoomId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Who wrote a message, and what can be done about them. */
class PersonCardTest extends WindowTest {
  private static final RoomId LOBBY = RoomId.community("lobby");

  @Test
  void aClickOnTheAuthorShowsThemAndTheirRole() {
    inTheLobby(FakeGateway.WITH_MEMBERS);
    clickOn(author("bob"));
    run();

    assertThat(find("#person-card", Node.class).getAccessibleText()).isEqualTo("bob");
    assertThat(role()).isEqualTo("Moderator in Lobby");
  }

  @Test
  void theCardTellsSinceWhenSomebodyBelongsToTheRoomWhereTheServerTellsIt() {
    inTheLobby(FakeGateway.WITH_MEMBERS);
    clickOn(author("bob"));
    run();
    assertThat(since()).isEqualTo("Member since March 2026");
    push(KeyCode.ESCAPE);
    run();

    clickOn(author("carol"));
    run();
    assertThat(shown("#person-since")).isEmpty();
  }

  @Test
  void theKeyShowsTheAuthorOfTheFocusedMessage() {
    inTheLobby(FakeGateway.WITH_MEMBERS);
    act(() -> find("#message-list", Node.class).requestFocus());
    push(KeyCode.UP);
    press(KeyCode.CONTROL, KeyCode.P).release(KeyCode.P, KeyCode.CONTROL);
    run();

    assertThat(find("#person-card", Node.class).getAccessibleText()).isEqualTo("carol");
    assertThat(role()).isEqualTo("Not a member of Lobby");
    push(KeyCode.ESCAPE);
    run();
    assertThat(stage.getScene().getFocusOwner().getId()).isEqualTo("message-list");
  }

  @Test
  void theMenuOfAMessageShowsItsAuthorToo() {
    inTheLobby(FakeGateway.WITH_MEMBERS);
    rightClickOn(author("bob"));
    clickOn("#person");
    run();

    assertThat(find("#person-card", Node.class).getAccessibleText()).isEqualTo("bob");
  }

  @Test
  void mentionPutsTheNameWhereTheUserWrites() {
    inTheLobby(FakeGateway.WITH_MEMBERS);
    TextInputControl input = find("#composer-input", TextInputControl.class);
    act(() -> input.setText("ask"));
    act(input::end);
    clickOn(author("bob"));
    run();
    clickOn("#person-mention");
    run();

    assertThat(input.getText()).isEqualTo("ask @bob ");
    assertThat(stage.getScene().getFocusOwner()).isEqualTo(input);
    assertThat(lookup("#person-card").queryAll()).isEmpty();
  }

  @Test
  void onesOwnCardOffersNoMention() {
    inTheLobby(FakeGateway.WITH_MEMBERS);
    act(() -> window.gateway.socket().post(TestMessage.by("alice").in(LOBBY).number(3).message()));
    act(() -> find("#message-list", Node.class).requestFocus());
    push(KeyCode.UP);
    press(KeyCode.CONTROL, KeyCode.P).release(KeyCode.P, KeyCode.CONTROL);
    run();

    assertThat(find("#person-card", Node.class).getAccessibleText()).isEqualTo("alice");
    assertThat(shown("#person-mention")).isEmpty();
  }

  @Test
  void aServerWithoutMembershipsTellsNoRole() {
    inTheLobby(FakeGateway.EVERYTHING);
    clickOn(author("bob"));
    run();

    assertThat(find("#person-card", Node.class).getAccessibleText()).isEqualTo("bob");
    assertThat(role()).isEmpty();
  }

  @Test
  void whoIsIgnoredIsFoldedToALineThatShowsThemOnAClickAndTheCardTakesItBack() {
    inTheLobby(FakeGateway.WITH_MEMBERS);
    clickOn(author("bob"));
    run();
    clickOn("#person-ignore");
    run();
    assertThat(folded()).containsExactly("A message of somebody you ignore. Show it");

    clickOn(".message-ignored .label");
    run();
    assertThat(folded()).isEmpty();

    clickOn(author("bob"));
    run();
    clickOn("#person-stop-ignoring");
    run();
    assertThat(onFx(() -> window.chat().ignoring().people().names().isEmpty())).isTrue();
  }

  @Test
  void enterOnTheFoldedLineShowsTheMessages() {
    inTheLobby(FakeGateway.WITH_MEMBERS);
    act(() -> window.chat().ignoring().ignore(TestMessage.user("carol")));
    assertThat(folded()).hasSize(1);
    act(() -> find("#message-list", Node.class).requestFocus());
    push(KeyCode.UP);
    push(KeyCode.ENTER);
    run();
    assertThat(folded()).isEmpty();
  }

  private List<String> folded() {
    return shown(".message-ignored").stream().map(Node::getAccessibleText).toList();
  }

  private Node author(String name) {
    return onFx(
        () ->
            lookup(".message-author").queryAllAs(TextLine.class).stream()
                .filter(each -> each.isVisible() && each.getText().equals(name))
                .findFirst()
                .orElseThrow());
  }

  private String role() {
    return find("#person-role", Label.class).getText();
  }

  private String since() {
    return find("#person-since", Label.class).getText();
  }

  private void inTheLobby(Set<String> features) {
    showWindowWithMessages(Locale.ENGLISH, 960);
    act(
        () -> {
          window.gateway.accounts().setFeatures(features);
          window
              .gateway
              .history()
              .belong(LOBBY, List.of(member("bob", "moderator"), member("alice", "member")));
          window
              .gateway
              .history()
              .add(
                  TestMessage.by("bob").in(LOBBY).number(1).message(),
                  TestMessage.by("carol").in(LOBBY).number(2).message());
          window.signedIn().in(LOBBY);
        });
    run();
  }

  private static Member member(String name, String role) {
    Instant joined = Instant.parse("2026-03-15T12:00:00Z");
    return new Member(TestMessage.user(name).id(), name, null, role, true, joined);
  }
}
