package dev.levelup.chat.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.InviteList;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.server.domain.Identity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Inviting to a clan: Alice owns the Night Owls, Bob is a member, Carol is none. */
class InvitingTest extends ProgramTest {
  private static final RoomId OWLS = RoomId.clan("night-owls");

  private Identity alice;
  private Identity bob;
  private Identity carol;

  @BeforeEach
  void signIn() {
    alice = identity("alice");
    bob = identity("bob");
    carol = identity("carol");
  }

  @Test
  void aLinkForOnePersonForAnHourIsCopiedAndLetsThatPersonIn() {
    openCard(window, "alice");
    onFx(() -> lookup("#invite-uses").<ComboBox<Object>>query().getSelectionModel().selectFirst());
    onFx(
        () ->
            lookup("#invite-lifetime").<ComboBox<Object>>query().getSelectionModel().selectFirst());
    fire("#invite-create");
    until(() -> shows("#invite-made"));
    until(() -> window.getScene().getFocusOwner().equals(lookup("#invite-copy-link").query()));
    fire("#invite-copy-link");
    String link = onFx(() -> Clipboard.getSystemClipboard().getString());
    assertThat(link).startsWith("levelup://join/127.0.0.1:" + server.url().getPort() + "/");
    until(() -> rows().size() == 1);
    assertThat(onFx(this::rows).getFirst()).contains("By you", "Uses left: 1");
    InviteList.Open made = server.invites().of(alice.userId(), OWLS).invites().getFirst();
    assertThat(made.expiresAt())
        .isBetween(
            Instant.now().plus(Duration.ofMinutes(58)), Instant.now().plus(Duration.ofMinutes(60)));

    fire("#invite-copy-code");
    String code = onFx(() -> Clipboard.getSystemClipboard().getString());
    assertThat(link).endsWith("/" + code);
    server.invites().accept(code, carol.user()).join();
    assertThat(server.rooms().isMember(carol.userId(), OWLS, carol.userId())).isTrue();
  }

  @Test
  void theOwnerSeesEveryInvitationWithItsMakerAndRevokesOne() {
    String code = server.invites().make(bob.userId(), OWLS).join().code();
    openCard(window, "alice");
    until(() -> rows().size() == 1 && rows().getFirst().contains("By bob"));
    fire(".invite-revoke");
    until(() -> shows("#invites-card") && rows().isEmpty());
    assertThat(server.invites().of(alice.userId(), OWLS).invites()).isEmpty();
    assertThat(server.invites().accept(code, carol.user()))
        .failsWithin(Duration.ofSeconds(10))
        .withThrowableOfType(ExecutionException.class)
        .withMessageContaining("INVITE_NOT_FOUND");
  }

  @Test
  void aMemberSeesOnlyTheirOwn() {
    server.invites().make(alice.userId(), OWLS).join();
    server.invites().make(bob.userId(), OWLS).join();
    openCard(window, "bob");
    until(() -> rows().size() == 1);
    assertThat(onFx(this::rows).getFirst()).contains("By you", "For any number of people");
  }

  private void openCard(Stage shown, String who) {
    open(shown, who, account(who), OWLS);
    until(() -> messages(shown).size() >= 10 && canWrite(shown));
    clickOn("#room-menu");
    until(() -> exists("#invite"));
    clickOn("#invite");
    until(() -> exists("#invites-card"));
  }

  private List<String> rows() {
    return lookup(".invite-row").<Node>queryAll().stream()
        .map(
            row ->
                String.join(
                    " ",
                    from(row).lookup(".label").<Labeled>queryAllAs(Labeled.class).stream()
                        .map(Labeled::getText)
                        .toList()))
        .toList();
  }

  private void fire(String button) {
    onFx(() -> lookup(button).queryAs(ButtonBase.class).fire());
  }
}
