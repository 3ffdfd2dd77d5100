package dev.levelup.chat.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;

/** What stands under each other begins on one line, whatever has a border. */
class AlignmentTest extends WindowTest {
  private static final double EDGE = 16;

  @Test
  void facesInTheSideBar() {
    inARoom();
    assertBegins(".room-cell .avatar", ".side-bar");
    assertBegins("#profile-menu .avatar", ".side-bar");
  }

  @Test
  void theFaceOfARoomThoseOfItsMessagesAndTheField() {
    inARoom();
    assertBegins(".room-header .avatar", ".room-view");
    assertBegins(".message-cell .avatar", ".room-view");
    assertBegins(".composer-box", ".room-view");
  }

  @Test
  void wordsBesideFaces() {
    inARoom();
    act(() -> ActivityScreens.unread(window));
    assertSame(".mentions-button .label", ".room-row .room-name");
    assertSame("#room-description", ".message-content");
  }

  private void assertSame(String query, String other) {
    double begins = onFx(() -> left(shown(other).getFirst()));
    assertThat(onFx(() -> left(shown(query).getFirst()))).as(query).isEqualTo(begins);
  }

  private void assertBegins(String query, String in) {
    double outer = onFx(() -> left(find(in, Node.class)));
    double inner = onFx(() -> left(shown(query).getFirst()));
    assertThat(inner - outer).as(query).isEqualTo(EDGE);
  }

  private static double left(Node node) {
    return node.localToScene(node.getLayoutBounds()).getMinX();
  }

  private void inARoom() {
    showWindowWithMessages(Locale.ENGLISH, 1000);
    act(() -> RoomScreens.inARoom(window));
  }
}
