package dev.levelup.chat.client.ui.timeline;

import dev.levelup.chat.client.fake.ChatFixture;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.state.Settings;
import dev.levelup.chat.client.ui.UiTest;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.pane.AnchoredList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.BeforeEach;

/** Base of the tests that show Alice's timeline in a window, with the real client. */
abstract class TimelineTest extends UiTest {
  private static final int WIDTH = 600;
  private static final int HEIGHT = 500;

  /** Only used on the FX thread. */
  ChatFixture fixture;

  TimelineView view;
  AnchoredList<?> list;

  /** The user's settings. FX thread only. */
  final Settings settings = new Settings();

  /** The client whose timeline is shown. */
  ChatFixture client() {
    return ChatFixture.full();
  }

  /** The language of the window. */
  Locale locale() {
    return Locale.ENGLISH;
  }

  @BeforeEach
  void showTheTimeline() {
    Translations translations = new Translations(locale());
    fixture = onFx(() -> client().online());
    view =
        show(
            WIDTH,
            HEIGHT,
            () -> TimelineViews.of(fixture.chat, settings.timeFormatProperty(), translations));
    list = (AnchoredList<?>) view.lookup("#message-list");
    moveTo(stage);
  }

  /** Runs the action and waits until its result is drawn. */
  void act(Runnable action) {
    onFx(
        () -> {
          action.run();
          fixture.fx.run();
        });
    settle();
  }

  /** Opens the room; its history has the messages with these numbers, all by Bob. */
  void openWith(int first, int last) {
    act(
        () -> {
          for (int number = first; number <= last; number++) {
            fixture.history().add(TestMessage.by("bob").number(number).message());
          }
          fixture.joined(TestMessage.ROOM);
        });
  }

  /** The visible cells, from the top. */
  List<MessageCell> cells() {
    return onFx(
        () ->
            list.lookupAll(".message-cell").stream()
                .map(MessageCell.class::cast)
                .filter(Node::isVisible)
                .sorted(Comparator.comparingDouble(Node::getTranslateY))
                .toList());
  }

  /** The visible cell with this text. */
  MessageCell cell(String words) {
    return cells().stream()
        .filter(each -> each.model().content().equals(words))
        .findFirst()
        .orElseThrow(() -> new AssertionError("not in view: " + words));
  }

  /** The headless platform's own clicks do not support Shift. FX thread. */
  static void shiftClick(Node node) {
    for (EventType<MouseEvent> each :
        List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED)) {
      node.fireEvent(shifted(each));
    }
  }

  private static MouseEvent shifted(EventType<MouseEvent> type) {
    return new MouseEvent(
        type,
        1,
        1,
        1,
        1,
        MouseButton.PRIMARY,
        1,
        true,
        false,
        false,
        false,
        true,
        false,
        false,
        true,
        false,
        true,
        null);
  }

  static Bounds onScene(Node node) {
    return onFx(() -> node.localToScene(node.getBoundsInLocal()));
  }

  /** The text that an assistive tool reads for a node. */
  static String spoken(Node node) {
    return onFx(() -> (String) node.queryAccessibleAttribute(AccessibleAttribute.TEXT));
  }

  static String textOf(Node parent, String selector) {
    return onFx(() -> ((Labeled) parent.lookup(selector)).getText());
  }
}
