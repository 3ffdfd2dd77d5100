package dev.levelup.chat.client.ui;

import dev.levelup.chat.client.fake.FakeGateway;
import dev.levelup.chat.protocol.Member;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A message that is being written: suggested emoji, suggested people, and the question of @all. */
final class CompletionScreens {
  private CompletionScreens() {}

  static void draw(Screens screens) {
    screens.everyDress("completion-emoji", window -> written(window, "That was great :smil"));
    screens.everyDress("completion-people", window -> written(window, "Ask @"));
    screens.everyDress("completion-all", CompletionScreens::question);
  }

  private static void written(SampleWindow window, String text) {
    window.gateway.accounts().setFeatures(FakeGateway.WITH_MEMBERSHIP);
    RoomScreens.inARoom(window);
    List<Message> said = window.gateway.history().all(RoomScreens.STRATEGY);
    List<Member> members = new ArrayList<>();
    members.add(new Member(window.chat().user().id(), "alice", null, "owner"));
    said.stream()
        .filter(each -> members.stream().noneMatch(known -> known.id().equals(each.userId())))
        .forEach(
            each ->
                members.add(
                    new Member(
                        each.userId(),
                        each.userName(),
                        null,
                        each.userName().equals("bob") ? "moderator" : "member")));
    Stream.of("zoe", "Ülkü", "أحمد", "anna-lena", "x".repeat(40))
        .map(name -> new Member(new UserId(name), name, null, "member"))
        .forEach(members::add);
    for (int i = 0; i < 24; i++) {
      members.add(new Member(new UserId("m" + i), "member" + i, null, "member"));
    }
    window.gateway.history().belong(RoomScreens.STRATEGY, members);
    window.chat().members().load(RoomScreens.STRATEGY);
    window.fx.run();
    TextArea input = (TextArea) window.node("#composer-input");
    input.requestFocus();
    input.setText(text);
    input.end();
    // After the list has looked at the text.
    Platform.runLater(window.fx::run);
  }

  private static void question(SampleWindow window) {
    written(window, "@all maps tonight?");
    window
        .node("#composer-input")
        .fireEvent(
            new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
  }
}
