package dev.levelup.chat.client.ui;

import dev.levelup.chat.client.fake.FakeGateway;
import dev.levelup.chat.client.state.SkinTone;
import dev.levelup.chat.client.ui.pane.AnchoredList;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.Reaction;
import dev.levelup.chat.protocol.UserId;
import java.util.ArrayList;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A room with reactions, some of them the user's own; with the bar, and with the picker. */
final class ReactionScreens {
  private static final List<String> KINDS =
      List.of(
          "👍", "❤️", "😂", "🔥", "🎉", "👀", "🚀", "☕", "🍕", "🏆", "👎", "😢", "🤔", "👏", "💯");

  private ReactionScreens() {}

  static void draw(Screens screens) {
    screens.everyDress("reactions", ReactionScreens::reactions);
    screens.everyDress("reactions-keys", ReactionScreens::keys);
    screens.everyDress("reactions-picker", ReactionScreens::picker);
    screens.everyDress("emoji-picker", ReactionScreens::emoji);
    screens.everyDress("emoji-search", ReactionScreens::search);
  }

  private static void reactions(SampleWindow window) {
    window.gateway.accounts().setFeatures(FakeGateway.WITH_REACTIONS);
    RoomScreens.inARoom(window);
    List<Message> said = window.gateway.history().all(RoomScreens.STRATEGY);
    List<Reaction> many = KINDS.stream().map(each -> by(each, people(said, 1, 0))).toList();
    react(window, said.get(said.size() - 6), many, 1);
    react(
        window,
        said.get(said.size() - 3),
        List.of(by("👍", people(said, 3, 0)), by("🔥", people(said, 1, 117))),
        2);
    react(window, said.getLast(), List.of(by("🎉", people(said, 2, 2))), 3);
    window.chat().reactions().toggle(said.get(said.size() - 3), "👍");
    window.chat().reactions().toggle(said.get(said.size() - 6), "🚀");
    window.fx.run();
  }

  private static List<UserId> people(List<Message> said, int known, int unknown) {
    List<UserId> people =
        new ArrayList<>(said.stream().map(Message::userId).distinct().limit(known).toList());
    for (int i = 0; i < unknown; i++) {
      people.add(new UserId("somebody-" + i));
    }
    return people;
  }

  private static Reaction by(String emoji, List<UserId> people) {
    return new Reaction(emoji, people);
  }

  private static void react(
      SampleWindow window, Message message, List<Reaction> reactions, long rev) {
    Message changed = message.withState(message.state().withReactions(reactions, rev));
    window.gateway.history().change(changed);
    window.socket().update(changed, rev - 1);
  }

  private static void keys(SampleWindow window) {
    reactions(window);
    AnchoredList<?> list = (AnchoredList<?>) window.node("#message-list");
    list.requestFocus();
    press(list, KeyCode.UP);
    list.layout();
    boolean fromRight = list.getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
    press(list, fromRight ? KeyCode.LEFT : KeyCode.RIGHT);
  }

  private static void picker(SampleWindow window) {
    keys(window);
    window.node(".bar-react").fireEvent(new ActionEvent());
  }

  private static void emoji(SampleWindow window) {
    RoomScreens.inARoom(window);
    List.of("🎉", "👍🏽", "😂", "🏴‍☠️").forEach(window.chat().emoji()::choose);
    window.chat().emoji().choose(SkinTone.MEDIUM);
    ((Button) window.node("#composer-emoji")).fire();
  }

  private static void search(SampleWindow window) {
    emoji(window);
    ((TextField) window.node("#emoji-search")).setText("cat");
    press(window.node("#emoji-search"), KeyCode.DOWN);
  }

  private static void press(Node node, KeyCode key) {
    node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
  }
}
