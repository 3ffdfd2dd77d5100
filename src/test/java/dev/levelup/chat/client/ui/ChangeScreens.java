package dev.levelup.chat.client.ui;

import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.sync.room.MessageChanges;
import dev.levelup.chat.client.ui.pane.AnchoredList;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageState;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Screens with a message that is being changed, or was. */
final class ChangeScreens {
  private ChangeScreens() {}

  static void draw(Screens screens) {
    for (String each : List.of("bar", "edit", "edit-refused", "edited", "deleted", "delete-asks")) {
      screens.everyDress("change-" + each, window -> change(each, window));
    }
  }

  private static void change(String what, SampleWindow window) {
    RoomScreens.inARoom(window);
    List<Message> said = window.gateway.history().all(RoomScreens.STRATEGY);
    Message own = said.get(3);
    MessageChanges changes = window.chat().changes();
    AnchoredList<?> list = (AnchoredList<?>) window.node("#message-list");
    switch (what) {
      case "bar" -> keysAt(list, 5);
      case "edit" -> {
        keysAt(list, 5);
        press(list, KeyCode.F2, false);
      }
      case "edit-refused" -> {
        window
            .gateway
            .history()
            .failWith(new ApiException.Refused(403, "MUTED", "You are muted until 18:00.", null));
        var _ = changes.edit(own, "Then let us try it tonight, at nine?");
      }
      case "edited" -> {
        var _ = changes.edit(own, "Then let us try it tonight, at nine?");
        window.fx.run();
        window.gateway.history().hold();
        var _ = changes.edit(said.getLast(), "See you at nine, then 👍");
      }
      case "deleted" -> {
        changes.delete(own);
        window.fx.run();
        for (int i : new int[] {1, 4, 5}) {
          long rev = window.gateway.history().lastRev(RoomScreens.STRATEGY);
          Message deleted = said.get(i).withState(deleted(said.get(i), rev));
          window.gateway.history().change(deleted);
          window.socket().update(deleted, rev);
        }
      }
      default -> {
        keysAt(list, 5);
        press(list, KeyCode.DELETE, false);
      }
    }
  }

  private static MessageState deleted(Message message, long rev) {
    return new MessageState("", message.createdAt().plusSeconds(9), rev + 1, true);
  }

  /** The message that is so many from the end. */
  private static void keysAt(AnchoredList<?> list, int fromEnd) {
    list.requestFocus();
    for (int i = 0; i < fromEnd; i++) {
      press(list, KeyCode.UP, false);
      list.layout();
    }
  }

  private static void press(Node node, KeyCode key, boolean shift) {
    node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, false, false, false));
  }
}
