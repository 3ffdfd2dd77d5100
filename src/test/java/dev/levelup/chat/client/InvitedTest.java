package dev.levelup.chat.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.server.domain.Identity;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Joining a clan with an invitation: Carol belongs to none, Alice owns the Night Owls. */
class InvitedTest extends ProgramTest {
  private static final RoomId OWLS = RoomId.clan("night-owls");

  private Identity alice;
  private Identity carol;

  @BeforeEach
  void openCarols() {
    alice = identity("alice");
    carol = identity("carol");
    open(window, "carol", account("carol"), null);
    until(() -> messages(window).size() >= 10 && canWrite(window));
  }

  @Test
  void aCodeEnteredFromTheSideBarOpensTheClan() {
    openCard();
    type("#join-code", "  " + code() + " ");
    onFx(() -> lookup("#join-code").query().requestFocus());
    push(KeyCode.ENTER);
    assertIsInTheClan();
    assertThat(onFx(() -> exists("#join-card"))).isFalse();
  }

  @Test
  void aLinkPastedOnTheScreenOfAClanOfOthersOpensIt() {
    openClosedClan();
    type("#invite-code", "levelup://join/127.0.0.1:" + server.url().getPort() + "/" + code());
    clickOn("#invite-submit");
    assertIsInTheClan();
  }

  @Test
  void aWrongCodeIsSaidAtTheFieldAndKept() {
    openClosedClan();
    type("#invite-code", "no-such-code");
    clickOn("#invite-submit");
    until(() -> problem().equals("This invitation does not lead anywhere, or not any more"));
    assertThat(onFx(() -> lookup("#invite-code").queryTextInputControl().getText()))
        .isEqualTo("no-such-code");
    type("#invite-code", "another");
    assertThat(onFx(this::problem)).isEmpty();
    assertThat(lookup(".toast").queryAll()).isEmpty();
  }

  @Test
  void aLinkToAnotherServerIsNotSentToThisOne() {
    openClosedClan();
    type("#invite-code", "levelup://join/other.example.org/" + code());
    clickOn("#invite-submit");
    until(() -> problem().contains("for the server other.example.org"));
    assertThat(onFx(this::problem)).contains("127.0.0.1:" + server.url().getPort());
    assertThat(server.rooms().isMember(carol.userId(), OWLS, carol.userId())).isFalse();
  }

  @Test
  void whoIsBannedIsToldSo() {
    server.bans().ban(alice.userId(), OWLS, carol.userId(), null, false).join();
    openCard();
    type("#join-code", code());
    clickOn("#join-submit");
    until(() -> problem().equals("You are banned from this clan"));
  }

  @Test
  void withoutTheServerTheFieldSaysSoAndTheCodeStays() {
    openCard();
    String code = code();
    type("#join-code", code);
    server.close();
    clickOn("#join-submit");
    until(() -> !problem().isEmpty());
    assertThat(onFx(() -> lookup("#join-code").queryTextInputControl().getText())).isEqualTo(code);
    push(KeyCode.ESCAPE);
    assertThat(onFx(() -> exists("#join-card"))).isFalse();
  }

  private void openCard() {
    until(() -> exists("#add-clan"));
    clickOn("#add-clan");
    clickOn("#join-clan");
    until(() -> exists("#join-code"));
  }

  private void openClosedClan() {
    clickCell("#clan-list", 0);
    until(() -> shows("#access-denied") && shows("#invite-code"));
  }

  private void assertIsInTheClan() {
    until(() -> rooms(window).contains(OWLS) && canWrite(window));
    until(() -> "Night Owls".equals(cell("#clan-list", 0).getAccessibleText()));
    assertThat(server.rooms().isMember(carol.userId(), OWLS, carol.userId())).isTrue();
  }

  /** What is said at the field. */
  private String problem() {
    return lookup(".field-problem").<Labeled>queryAllAs(Labeled.class).stream()
        .filter(Node::isVisible)
        .map(Labeled::getText)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  private String code() {
    return server.invites().make(alice.userId(), OWLS).join().code();
  }
}
