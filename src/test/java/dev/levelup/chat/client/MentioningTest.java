package dev.levelup.chat.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.protocol.Credentials;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.Identity;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mentions that are completed while they are written, with a real server. Alice owns the clan. */
class MentioningTest extends ProgramTest {
  private static final RoomId OWLS = RoomId.clan("night-owls");

  private Identity alice;

  @BeforeEach
  void signIn() {
    alice = identity("alice");
  }

  @Test
  void aMemberWhoHasWrittenNothingIsFoundAndMentioned() {
    UserId zoe = join("zoe-of-the-hills");
    openTheClan();
    write("hi @ZOE");
    until(() -> shows("#completion") && !lookup(".suggestion").queryAll().isEmpty());
    push(KeyCode.TAB);
    write("!");
    push(KeyCode.ENTER);
    until(() -> last(window).equals("hi @zoe-of-the-hills !"));
    until(() -> message().seq() != null);
    assertThat(onFx(() -> message().mentions().users())).containsExactly(zoe);
  }

  @Test
  void whoTellsAllMembersOfALargeClanIsAskedAndThenTheyAreTold() {
    for (int i = 0; i < 20; i++) {
      join("member" + i);
    }
    openTheClan();
    write("@al");
    until(() -> shows("#completion"));
    push(KeyCode.ENTER);
    write("hello");
    push(KeyCode.ENTER);
    until(() -> shows("#composer-all"));
    assertThat(onFx(() -> input(window).getText())).isEqualTo("@all hello");
    push(KeyCode.ENTER);
    until(() -> last(window).equals("@all hello"));
    until(() -> message().seq() != null);
    assertThat(onFx(() -> message().mentions().all())).isTrue();
    assertThat(onFx(() -> in(window).lookup("#composer-all").<Node>query().isVisible())).isFalse();
  }

  private void openTheClan() {
    open(window, "here", account("alice"), OWLS);
    until(() -> messages(window).size() >= 10 && canWrite(window));
    onFx(() -> input(window).requestFocus());
  }

  private Message message() {
    return facts(window).toList().getLast().message();
  }

  private UserId join(String name) {
    String token = server.auth().register(new Credentials(name, PASSWORD)).join().token();
    Identity who = server.auth().authenticate(token);
    String code = server.invites().make(alice.userId(), OWLS).join().code();
    server.invites().accept(code, who.user()).join();
    return who.userId();
  }
}
