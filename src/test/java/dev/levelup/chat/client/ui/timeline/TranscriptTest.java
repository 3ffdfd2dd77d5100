package dev.levelup.chat.client.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.fake.FakeChatSocket.Emitted.Send;
import dev.levelup.chat.client.fake.TestMessage;
import dev.levelup.chat.client.ui.MouseHand;
import java.time.Duration;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TranscriptTest extends TimelineTest {
  @BeforeEach
  void openTheRoom() {
    openWith(1, 2);
  }

  @Test
  void whatTurnsTheOrderIsNotCopied() {
    arrives("carol", 3, "photo\u202egnp.exe");
    MessageCell cell = cell("photo\u202egnp.exe");
    drag(cell, "photo", "gnp.exe");
    assertThat(copied()).isEqualTo("photognp.exe");
  }

  @Test
  void someWordsOfOneMessageAreCopiedAlone() {
    arrives("carol", 3, "hey @bob, the 🔥 raid begins `at eight`");
    MessageCell cell = cell("hey @bob, the 🔥 raid begins `at eight`");
    drag(cell, "@bob", "at eight");
    assertThat(copied()).isEqualTo("@bob, the 🔥 raid begins `at eight`");
    drag(cell, "at eight", "at eight");
    assertThat(copied()).isEqualTo("at eight");
  }

  @Test
  void severalMessagesAreCopiedWithTheirAuthorsAndTimes() {
    arrives("carol", 3, "hello 👍🏽\nsecond line");
    drag(cell("message 1"), "message 1", cell("hello 👍🏽\nsecond line"), "second line");
    assertThat(copied())
        .isEqualTo(
            """
            Saturday, March 14, 2026
            bob, 6:01\u202FAM: message 1
            bob, 6:02\u202FAM: message 2
            carol, 6:03\u202FAM: hello 👍🏽
            second line\
            """);
  }

  @Test
  void aNewDayIsSaidWhereItBegins() {
    Duration day = Duration.ofDays(1);
    act(
        () ->
            fixture.arrives(
                TestMessage.by("carol")
                    .number(3)
                    .at(TestMessage.START.plus(day))
                    .content("next day")
                    .message()));
    selectAll();
    assertThat(copied())
        .isEqualTo(
            """
            Saturday, March 14, 2026
            bob, 6:01\u202FAM: message 1
            bob, 6:02\u202FAM: message 2
            Sunday, March 15, 2026
            carol, 6:00\u202FAM: next day\
            """);
  }

  @Test
  void ownWordsAreSelectedOnTheirWayAndStaySelectedWhenTheyHaveArrived() {
    act(() -> fixture.say("on its way"));
    drag(cell("on its way"), "on its way", "on its way");
    act(
        () -> {
          Send send = fixture.socket().last(Send.class);
          send.stored(
              TestMessage.by("alice")
                  .number(3)
                  .content("on its way")
                  .confirming(send.id())
                  .message());
        });
    assertThat(copied()).isEqualTo("on its way");
    assertThat(ground(cell("on its way"))).isNotNull();
  }

  @Test
  void anOlderPageOnTopLeavesTheSelectionToItsWords() {
    drag(cell("message 1"), "message 1", "message 1");
    act(() -> fixture.timeline().merge(List.of(TestMessage.by("carol").number(0).message())));
    assertThat(copied()).isEqualTo("message 1");
    assertThat(ground(cell("message 0"))).isNull();
  }

  @Test
  void withNothingSelectedTheClipboardIsLeftAsItIs() {
    drag(cell("message 1"), "message 1", "message 1");
    copied();
    push(KeyCode.ESCAPE);
    drag(cell("message 2"), "message 2", "message 2");
    push(KeyCode.ESCAPE);
    assertThat(copied()).isEqualTo("message 1");
  }

  private void arrives(String author, int number, String content) {
    act(() -> fixture.arrives(TestMessage.by(author).number(number).content(content).message()));
  }

  private void selectAll() {
    onFx(() -> list.requestFocus());
    push(KeyCode.CONTROL, KeyCode.A);
    settle();
  }

  private String copied() {
    push(KeyCode.CONTROL, KeyCode.C);
    return onFx(() -> Clipboard.getSystemClipboard().getString());
  }

  private void drag(MessageCell cell, String from, String to) {
    drag(cell, from, cell, to);
  }

  /** Drags from the beginning of one text to the end of another. */
  private void drag(MessageCell cell, String from, MessageCell other, String to) {
    act(
        () -> {
          Bounds first = bounds(cell, from);
          Bounds last = bounds(other, to);
          Point2D end = new Point2D(last.getMaxX() - 1, last.getMaxY() - 4);
          Node pressed = cell.lookup(".message-content");
          new MouseHand(pressed)
              .press(new Point2D(first.getMinX() + 1, first.getMinY() + 4))
              .drag(end)
              .release(end);
        });
  }

  /** The bounds of the text node that ends with these words. */
  private static Bounds bounds(MessageCell cell, String words) {
    for (Node each : cell.lookup(".message-content").lookupAll("Text")) {
      if (((Text) each).getText().endsWith(words)) {
        return each.localToScene(each.getLayoutBounds());
      }
    }
    throw new AssertionError("not in view: " + words);
  }

  private static Node ground(MessageCell cell) {
    return onFx(() -> cell.lookup(".selection-ground"));
  }
}
