package dev.levelup.chat.client.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.net.SocketEvent;
import dev.levelup.chat.protocol.UserJoined;
import java.util.List;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;

class ComingsShownTest extends TimelineTest {
  @Test
  void whoeverComesMovesNoPixelAndIsShownWithTheNextMessage() {
    openWith(1, 60);
    List<Double> before = tops();
    for (String name : List.of("ada", "bea", "cleo", "dana")) {
      tell(new SocketEvent.UserCame(user(name)));
    }
    tell(new SocketEvent.UserLeft(user("zoe")));
    assertThat(tops()).isEqualTo(before);
    assertThat(rows()).isEmpty();

    act(() -> fixture.arrives(TestMessage.by("bob").number(61).message()));
    assertThat(rows()).hasSize(1);
    Node row = rows().getFirst();
    String words = textOf(row, ".label").replaceAll("[\\u2066-\\u2069]", "");
    assertThat(words).isEqualTo("ada and 3 others joined · zoe left");
    assertThat(spoken(row)).isEqualTo(textOf(row, ".label"));
    assertThat(onScene(row).getMaxY()).isEqualTo(onScene(cells().getLast()).getMinY());
  }

  @Test
  void aReaderFurtherUpIsNotMovedByIt() {
    openWith(1, 60);
    act(() -> list.scrollBy(-300));
    List<Double> before = tops();
    tell(new SocketEvent.UserCame(user("ada")));
    act(() -> fixture.arrives(TestMessage.by("bob").number(61).message()));
    assertThat(tops()).isEqualTo(before);
  }

  private void tell(SocketEvent event) {
    act(() -> fixture.socket().tell(event));
  }

  private static UserJoined user(String name) {
    return new UserJoined(TestMessage.user(name).id(), name);
  }

  private List<Double> tops() {
    return onFx(() -> cells().stream().map(Node::getTranslateY).toList());
  }

  private List<Node> rows() {
    return onFx(() -> list.lookupAll(".people-came").stream().filter(Node::isVisible).toList());
  }
}
