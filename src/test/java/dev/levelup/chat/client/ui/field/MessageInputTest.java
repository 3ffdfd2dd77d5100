package dev.levelup.chat.client.ui.field;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.ui.UiTest;
import dev.levelup.chat.client.ui.text.EmojiIndex;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.text.WrittenText;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.image.ImageView;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.Test;
import org.testfx.service.query.PointQuery;

class MessageInputTest extends UiTest {
  private static final EmojiIndex EMOJI = EmojiIndex.load();

  @Test
  void emojiAreDrawnAsPicturesAndStayWhatWasWritten() {
    open(NodeOrientation.LEFT_TO_RIGHT);
    write("a😀 b");
    assertThat(lookup(".emoji").queryAllAs(ImageView.class)).hasSize(1);
    assertThat(input().getText()).isEqualTo("a😀 b");
    push(KeyCode.HOME).push(KeyCode.RIGHT).push(KeyCode.RIGHT);
    assertThat(input().getCaretPosition()).isEqualTo(3);
  }

  @Test
  void eachParagraphRunsAsItsFirstLetterDoes() {
    open(NodeOrientation.LEFT_TO_RIGHT);
    set("hello\nمرحبا 123 (hello)\nשלום\n123");
    assertThat(lookup(".prose").queryAllAs(TextFlow.class))
        .filteredOn(Node::isVisible)
        .filteredOn(flow -> flow.getParent().getStyleClass().contains("content"))
        .extracting(Node::getEffectiveNodeOrientation)
        .containsExactly(
            NodeOrientation.LEFT_TO_RIGHT,
            NodeOrientation.RIGHT_TO_LEFT,
            NodeOrientation.RIGHT_TO_LEFT,
            NodeOrientation.LEFT_TO_RIGHT);
  }

  @Test
  void theCaretStandsWhereTheNextLetterGoes() {
    open(NodeOrientation.LEFT_TO_RIGHT);
    set("hello");
    assertThat(caretX()).isGreaterThan(20);
    push(KeyCode.HOME);
    assertThat(caretX()).isLessThan(2);
    set("مرحبا");
    assertThat(caretX()).isLessThan(width() - 20);
    push(KeyCode.HOME);
    assertThat(caretX()).isGreaterThan(width() - 3);
    push(KeyCode.LEFT);
    assertThat(input().getCaretPosition()).isEqualTo(1);
  }

  @Test
  void inAWindowFromTheRightLatinBeginsAtTheLeftAllTheSame() {
    open(NodeOrientation.RIGHT_TO_LEFT);
    set("hello");
    push(KeyCode.HOME);
    push(KeyCode.RIGHT);
    assertThat(input().getCaretPosition()).isEqualTo(1);
    Bounds caret = onFx(() -> content().caret().localToScene(content().caret().getLayoutBounds()));
    assertThat(caret.getMinX()).isLessThan(60);
  }

  @Test
  void keysGoFromLineToLineInTheSameColumn() {
    open(NodeOrientation.LEFT_TO_RIGHT);
    set("first line\n\nthird line");
    push(KeyCode.END).push(KeyCode.UP).push(KeyCode.UP);
    assertThat(input().getCaretPosition()).isEqualTo(10);
    push(KeyCode.UP);
    assertThat(input().getCaretPosition()).isEqualTo(10);
    press(KeyCode.SHIFT, KeyCode.DOWN).release(KeyCode.DOWN, KeyCode.SHIFT);
    assertThat(input().getSelectedText()).isEqualTo("\n");
    push(KeyCode.HOME);
    assertThat(input().getCaretPosition()).isEqualTo(11);
  }

  @Test
  void aWrappedLineHasAnEndAndABeginning() {
    open(NodeOrientation.LEFT_TO_RIGHT);
    set("word ".repeat(30).strip());
    onFx(() -> input().positionCaret(20));
    push(KeyCode.END);
    int end = input().getCaretPosition();
    assertThat(end).isBetween(25, 130);
    double y = caretY();
    push(KeyCode.HOME);
    assertThat(input().getCaretPosition()).isZero();
    assertThat(caretY()).isEqualTo(y);
  }

  @Test
  void aClickPutsTheCaretThere() {
    open(NodeOrientation.LEFT_TO_RIGHT);
    set("some 😀 words\nof two lines");
    clickOn(at(3));
    assertThat(input().getCaretPosition()).isEqualTo(17);
  }

  @Test
  void twoClicksSelectTheWord() {
    open(NodeOrientation.LEFT_TO_RIGHT);
    set("some 😀 words\nof two lines");
    doubleClickOn(at(4));
    assertThat(input().getSelectedText()).isEqualTo("two");
  }

  @Test
  void whatAnInputMethodComposesIsUnderlinedAndReplaced() {
    open(NodeOrientation.LEFT_TO_RIGHT);
    set("今日😀\n");
    compose("ha", "");
    assertThat(input().getText()).isEqualTo("今日😀\nha");
    compose("は", "");
    assertThat(input().getText()).isEqualTo("今日😀\nは");
    assertThat(
            onFx(
                () ->
                    content().getChildrenUnmodifiable().stream()
                        .filter(Line.class::isInstance)
                        .count()))
        .isEqualTo(1);
    compose("", "は");
    assertThat(input().getText()).isEqualTo("今日😀\nは");
    assertThat(input().getInputMethodRequests().getTextLocation(0).getY()).isPositive();
  }

  @Test
  void undoGivesBackWhatWasThere() {
    open(NodeOrientation.LEFT_TO_RIGHT);
    write("hello");
    onFx(() -> input().replaceText(0, 5, "مرحبا"));
    press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
    assertThat(input().getText()).isEqualTo("hello");
  }

  @Test
  void assistiveToolsAreToldTheTextAndItsPlaces() {
    open(NodeOrientation.LEFT_TO_RIGHT);
    set("hi 😀 there");
    onFx(
        () -> {
          assertThat(input().queryAccessibleAttribute(AccessibleAttribute.TEXT))
              .isEqualTo("hi 😀 there");
          Bounds[] word =
              (Bounds[])
                  input().queryAccessibleAttribute(AccessibleAttribute.BOUNDS_FOR_RANGE, 6, 10);
          assertThat(word[0].getWidth()).isPositive();
          assertThat(
                  input()
                      .queryAccessibleAttribute(
                          AccessibleAttribute.OFFSET_AT_POINT,
                          new Point2D(word[0].getMinX() + 1, word[0].getCenterY())))
              .isEqualTo(6);
        });
  }

  @Test
  void itsScrollBarKeepsOffTheText() {
    for (NodeOrientation orientation :
        List.of(NodeOrientation.LEFT_TO_RIGHT, NodeOrientation.RIGHT_TO_LEFT)) {
      open(orientation);
      set("line\n".repeat(20));
      Bounds bar = onFx(() -> inScene(".scroll-bar:vertical > .thumb"));
      Bounds text = onFx(() -> inScene(".viewport"));
      double gap =
          orientation == NodeOrientation.LEFT_TO_RIGHT
              ? bar.getMinX() - text.getMaxX()
              : text.getMinX() - bar.getMaxX();
      assertThat(gap).as("%s", orientation).isEqualTo(4);
      assertThat(bar.getWidth()).isEqualTo(8);
    }
  }

  private Bounds inScene(String part) {
    Node node = input().lookup(part);
    return node.localToScene(node.getLayoutBounds());
  }

  private void open(NodeOrientation orientation) {
    show(
        400,
        300,
        () -> {
          EmojiPictures pictures = new EmojiPictures(EMOJI, Runnable::run, Runnable::run);
          TextArea input = new MessageInput(pictures);
          VBox box = new VBox(input);
          box.setNodeOrientation(orientation);
          return box;
        });
    onFx(() -> input().requestFocus());
  }

  private void set(String text) {
    onFx(
        () -> {
          input().setText(text);
          input().end();
          layOut();
        });
  }

  private void layOut() {
    input().getParent().applyCss();
    input().getParent().layout();
  }

  private void compose(String composed, String committed) {
    List<InputMethodTextRun> runs =
        composed.isEmpty()
            ? List.of()
            : List.of(new InputMethodTextRun(composed, InputMethodHighlight.UNSELECTED_RAW));
    onFx(
        () ->
            input()
                .fireEvent(
                    new InputMethodEvent(
                        InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                        runs,
                        committed,
                        composed.length())));
  }

  private TextArea input() {
    return lookup(".text-area").queryAs(TextArea.class);
  }

  private WrittenText content() {
    return (WrittenText) input().lookup(".content");
  }

  private double caretX() {
    return onFx(
        () -> {
          layOut();
          return content().caret().getLayoutX();
        });
  }

  private double caretY() {
    return onFx(
        () -> {
          layOut();
          return content().caret().getLayoutY();
        });
  }

  private double width() {
    return onFx(() -> content().getWidth());
  }

  /** The point at the beginning of a letter in the second line. */
  private PointQuery at(int letter) {
    Bounds there =
        onFx(
            () -> {
              layOut();
              int offset = input().getText().indexOf('\n') + 1 + letter;
              return content().localToScreen(content().range(offset, offset + 1));
            });
    return point(there.getMinX() + 1, there.getCenterY());
  }
}
