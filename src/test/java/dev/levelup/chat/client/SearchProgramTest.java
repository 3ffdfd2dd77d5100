package dev.levelup.chat.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.levelup.chat.client.state.TimelineItem;
import dev.levelup.chat.client.ui.pane.AnchoredList;
import dev.levelup.chat.client.ui.pane.ListPosition;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.server.ServerOptions;
import dev.levelup.chat.server.domain.Identity;
import dev.levelup.chat.server.domain.SendLimit;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;

/** Base of the tests of the search with a real server: alice has opened the lobby. */
abstract class SearchProgramTest extends ProgramTest {
  protected static final RoomId LOBBY = RoomId.community("lobby");
  protected static final RoomId OWLS = RoomId.clan("night-owls");

  protected Identity bob;

  @Override
  protected ServerOptions options(int port) {
    return super.options(port).withSendLimit(SendLimit.NONE);
  }

  @BeforeEach
  final void openTheLobby() {
    bob = identity("bob");
    say(OWLS, "a purple owl");
    for (int i = 1; i <= 300; i++) {
      say(LOBBY, i % 50 == 0 ? "the Purple tower " + i : "line " + i);
    }
    open(window, "here", account("alice"), LOBBY);
    until(() -> messages(window).size() >= 50 && canWrite(window));
    until(() -> last(window).equals("the Purple tower 300"));
  }

  protected final Message say(RoomId room, String words) {
    return server.messages().send(bob, room, words, null).join();
  }

  protected final void search(KeyCode... keys) {
    KeyCode[] pressed = new KeyCode[keys.length + 1];
    pressed[0] = KeyCode.SHORTCUT;
    System.arraycopy(keys, 0, pressed, 1, keys.length);
    push(pressed);
    until(() -> shows("#search-field") && field().isFocused());
  }

  protected final TextInputControl field() {
    return in(window).lookup("#search-field").queryTextInputControl();
  }

  protected final List<String> hits() {
    return onFx(
        () ->
            in(window).lookup("#search-results").<ListView<Message>>query().getItems().stream()
                .map(Message::content)
                .toList());
  }

  protected final void scrollUp(double pixels) {
    onFx(() -> list(window).scrollBy(-pixels));
    settle();
  }

  protected final void untilAt(Map<String, Double> before) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(places()).isEqualTo(before));
  }

  /** Where each line of text in view is. */
  protected final Map<String, Double> places() {
    return onFx(
        () -> {
          AnchoredList<TimelineItem> list = list(window);
          Map<String, Double> places = new TreeMap<>();
          if (list.position() instanceof ListPosition.Anchored) {
            Bounds view = list.localToScene(list.getLayoutBounds());
            for (Node each : list.lookupAll(".words")) {
              Bounds at = each.localToScene(each.getLayoutBounds());
              if (each instanceof Text text && view.intersects(at) && isShown(each)) {
                places.put(text.getText(), at.getMinY());
              }
            }
          }
          return places;
        });
  }

  protected static boolean isShown(Node node) {
    return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
  }

  protected final boolean isInView(String content) {
    var shown = list(window).getVisibleItems();
    return shown.last() < list(window).getItems().size()
        && shown.first() <= shown.last()
        && list(window).getItems().subList(shown.first(), shown.last() + 1).stream()
            .flatMap(item -> item.messages().stream())
            .anyMatch(message -> message.content().equals(content));
  }
}
