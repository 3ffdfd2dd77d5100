package dev.levelup.chat.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.Registration;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.server.TestServer;
import dev.levelup.chat.server.domain.Identity;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;

/** New accounts, on servers that take them from everybody, by invitation, or not at all. */
class RegisteringTest extends ProgramTest {
  private static final RoomId OWLS = RoomId.clan("night-owls");

  @Test
  void aLinkFillsInServerAndCodeAndTheNewAccountIsInTheClan() throws Exception {
    restart(Registration.INVITE);
    openForm();
    type("#sign-in-invite", "levelup://join/" + place() + "/" + code());
    until(() -> text("#sign-in-server").equals(place()));
    type("#sign-in-user", "erin");
    type("#sign-in-password", "a long enough password");
    fire("#sign-in-submit");

    until(() -> exists("#clan-list .room-cell"));
    until(() -> "Night Owls".equals(cell("#clan-list", 0).getAccessibleText()));
    clickCell("#clan-list", 0);
    until(() -> rooms(window).contains(OWLS) && canWrite(window));
  }

  @Test
  void aTakenNameKeepsTheCodeWhichIsStillGood() throws Exception {
    restart(Registration.INVITE);
    openForm();
    String code = code();
    type("#sign-in-invite", code);
    type("#sign-in-user", "bob");
    type("#sign-in-password", "a long enough password");
    fire("#sign-in-submit");
    until(() -> problem("#sign-in-user").startsWith("This user name is taken"));
    assertThat(onFx(() -> shows("#sign-in-error"))).isFalse();
    assertThat(onFx(() -> lookup("#sign-in-user").query().isFocused())).isTrue();
    assertThat(onFx(() -> text("#sign-in-invite"))).isEqualTo(code);

    type("#sign-in-user", "erin");
    fire("#sign-in-submit");
    until(() -> exists("#clan-list .room-cell") && shows(".room-view"));
  }

  @Test
  void aServerThatTakesPeopleByInvitationAsksForOneAndSaysWhenItIsNotGood() throws Exception {
    restart(Registration.INVITE);
    openForm();
    until(() -> prompt("#sign-in-invite").isEmpty());
    type("#sign-in-user", "erin");
    type("#sign-in-password", "a long enough password");
    fire("#sign-in-submit");
    until(() -> problem("#sign-in-invite").startsWith("This server takes people by invitation."));

    type("#sign-in-invite", "no-such-code");
    fire("#sign-in-submit");
    until(() -> problem("#sign-in-invite").startsWith("This invitation is not valid"));
    assertThat(onFx(() -> text("#sign-in-invite"))).isEqualTo("no-such-code");
    assertThat(onFx(() -> shows("#sign-in-error"))).isFalse();
  }

  @Test
  void anOpenServerNeedsNoInvitation() throws Exception {
    restart(Registration.OPEN);
    openForm();
    until(() -> prompt("#sign-in-invite").equals("If you have one"));
    type("#sign-in-user", "erin");
    type("#sign-in-password", "a long enough password");
    fire("#sign-in-submit");
    until(() -> exists("#clan-list .room-cell") && shows(".room-view"));
  }

  @Test
  void aServerThatTakesNobodySaysSoBeforeAnythingIsTyped() throws Exception {
    restart(Registration.CLOSED);
    openForm();
    until(() -> problem("#sign-in-server").equals("This server takes no new accounts."));
    assertThat(onFx(() -> lookup("#sign-in-submit").query().isDisabled())).isTrue();
    assertThat(onFx(() -> lookup("#sign-in-user").query().getParent().isVisible())).isFalse();
  }

  private void restart(Registration rule) throws Exception {
    server.close();
    server = TestServer.start(options(0).withRegistration(rule));
  }

  private void openForm() {
    open(window, "erin", new LaunchIdentity.Remembered(), null);
    type("#sign-in-server", server.url().toString());
    fire("#sign-in-to-register");
    until(() -> exists("#sign-in-invite"));
  }

  /** The form is taller than the window. */
  private void fire(String button) {
    onFx(() -> lookup(button).queryAs(ButtonBase.class).fire());
  }

  private String code() {
    Identity alice = identity("alice");
    return server.invites().make(alice.userId(), OWLS).join().code();
  }

  private String place() {
    return "127.0.0.1:" + server.url().getPort();
  }

  private String text(String field) {
    return lookup(field).queryTextInputControl().getText();
  }

  private String prompt(String field) {
    return lookup(field).queryTextInputControl().getPromptText();
  }

  /** What is said below a field. */
  private String problem(String field) {
    return from(lookup(field).<Node>query().getParent())
        .lookup(".field-problem")
        .tryQueryAs(Labeled.class)
        .filter(Node::isVisible)
        .map(Labeled::getText)
        .orElse("");
  }
}
