package dev.levelup.chat.client.ui.field;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.ui.UiTest;
import dev.levelup.chat.client.ui.text.EmojiIndex;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.text.WrittenText;
import dev.levelup.chat.client.ui.theme.Icons;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

class LineInputTest extends UiTest {
  private static final EmojiIndex EMOJI = EmojiIndex.load();

  @Test
  void emojiAreDrawnAsPicturesAndStayWhatWasWritten() {
    open(NodeOrientation.LEFT_TO_RIGHT);
    write("a😀 b");
    assertThat(lookup(".emoji").queryAllAs(ImageView.class)).hasSize(1);
    assertThat(field().getText()).isEqualTo("a😀 b");
    assertThat(shownLetters()).doesNotContain("😀");
    push(KeyCode.HOME).push(KeyCode.RIGHT).push(KeyCode.RIGHT);
    assertThat(field().getCaretPosition()).isEqualTo(3);
  }

  @Test
  void whatIsInvisibleIsInTheFaceThatDrawsNothing() {
    open(NodeOrientation.LEFT_TO_RIGHT);
    set("foo\u200Bbar \u0915\u094D\u200D\u0937 \u0645\u06CC\u200C\u062E");
    assertThat(faces("\u200B")).contains("invisible");
    assertThat(faces("\u0915\u094D\u200D\u0937")).contains("invisible");
    assertThat(faces("\u0645\u06CC\u200C\u062E")).contains("arabic");
  }

  @Test
  void theTextAndThePromptRunAsTheirFirstLettersDo() {
    open(NodeOrientation.LEFT_TO_RIGHT);
    set("(مرحبا)");
    assertThat(direction("مرحبا)")).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
    set("hello (مرحبا)");
    assertThat(direction("hello (")).isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
    onFx(() -> field().setPromptText("מספר"));
    assertThat(direction("מספר")).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
  }

  @Test
  void theCaretStandsWhereTheNextLetterGoes() {
    open(NodeOrientation.LEFT_TO_RIGHT);
    set("مرحبا");
    push(KeyCode.HOME);
    double begin = caretX();
    push(KeyCode.LEFT);
    assertThat(field().getCaretPosition()).isEqualTo(1);
    assertThat(caretX()).isLessThan(begin);
    set("hello");
    push(KeyCode.HOME);
    assertThat(caretX()).isLessThan(60);
  }

  @Test
  void inAWindowFromTheRightLatinRunsFromTheLeftAllTheSame() {
    open(NodeOrientation.RIGHT_TO_LEFT);
    set("hello");
    push(KeyCode.HOME).push(KeyCode.RIGHT);
    assertThat(field().getCaretPosition()).isEqualTo(1);
    assertThat(caretX()).isLessThan(60);
  }

  @Test
  void theCaretStaysInViewInATextThatIsWiderThanTheField() {
    for (NodeOrientation window :
        List.of(NodeOrientation.LEFT_TO_RIGHT, NodeOrientation.RIGHT_TO_LEFT)) {
      for (String word : List.of("words and ", "كلمات و ")) {
        open(window);
        set(word.repeat(40));
        assertCaretIsInView();
        push(KeyCode.HOME);
        assertCaretIsInView();
        push(KeyCode.END);
        assertCaretIsInView();
        onFx(() -> field().setText("x"));
        push(KeyCode.END);
        assertCaretIsInView();
      }
    }
  }

  @Test
  void aClickPutsTheCaretThere() {
    open(NodeOrientation.LEFT_TO_RIGHT);
    set("some 😀 words");
    clickOn(point(placeOf(8).getMinX() + 1, placeOf(8).getCenterY()));
    assertThat(field().getCaretPosition()).isEqualTo(8);
  }

  @Test
  void twoClicksSelectTheWord() {
    open(NodeOrientation.LEFT_TO_RIGHT);
    set("some 😀 words");
    doubleClickOn(point(placeOf(10).getMinX() + 1, placeOf(10).getCenterY()));
    assertThat(field().getSelectedText().strip()).isEqualTo("words");
  }

  @Test
  void whatAnInputMethodComposesIsUnderlinedAndReplaced() {
    open(NodeOrientation.LEFT_TO_RIGHT);
    set("今日😀");
    compose("ha", "");
    compose("は", "");
    assertThat(field().getText()).isEqualTo("今日😀は");
    assertThat(underlines()).isEqualTo(1);
    compose("", "は");
    assertThat(field().getText()).isEqualTo("今日😀は");
    assertThat(underlines()).isZero();
    assertThat(field().getInputMethodRequests().getTextLocation(0).getY()).isPositive();
  }

  @Test
  void undoGivesBackWhatWasThere() {
    open(NodeOrientation.LEFT_TO_RIGHT);
    write("hello");
    onFx(() -> field().replaceText(0, 5, "مرحبا"));
    press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
    assertThat(field().getText()).isEqualTo("hello");
  }

  @Test
  void assistiveToolsAreToldTheTextAndItsPlaces() {
    open(NodeOrientation.LEFT_TO_RIGHT);
    set("hi 😀 there");
    onFx(
        () -> {
          assertThat(field().getAccessibleRole()).isEqualTo(AccessibleRole.TEXT_FIELD);
          assertThat(field().queryAccessibleAttribute(AccessibleAttribute.TEXT))
              .isEqualTo("hi 😀 there");
          Bounds[] word =
              (Bounds[])
                  field().queryAccessibleAttribute(AccessibleAttribute.BOUNDS_FOR_RANGE, 6, 10);
          assertThat(word[0].getWidth()).isPositive();
          assertThat(
                  field()
                      .queryAccessibleAttribute(
                          AccessibleAttribute.OFFSET_AT_POINT,
                          new Point2D(word[0].getMinX() + 1, word[0].getCenterY())))
              .isEqualTo(6);
        });
  }

  @Test
  void everyScriptStandsOnOneBaselineAtTheSameFieldHeight() {
    open(NodeOrientation.LEFT_TO_RIGHT);
    set("Latin");
    double height = onFx(() -> field().getHeight());
    double latin = baseLine();
    for (String other : List.of("مرحبا", "Latin 😀 مرحبا", "שלום")) {
      set(other);
      assertThat(onFx(() -> field().getHeight())).as(other).isEqualTo(height);
      assertThat(baseLine()).as(other).isBetween(latin - 1, latin + 1);
    }
  }

  private void open(NodeOrientation orientation) {
    show(
        300,
        100,
        () -> {
          EmojiPictures pictures = new EmojiPictures(EMOJI, Runnable::run, Runnable::run);
          VBox box = new VBox(new LineInput(Icons.of("search"), pictures));
          box.setNodeOrientation(orientation);
          return box;
        });
    onFx(() -> field().requestFocus());
  }

  private void set(String text) {
    onFx(
        () -> {
          field().setText(text);
          field().end();
        });
    layOut();
  }

  private void layOut() {
    onFx(
        () -> {
          field().getParent().applyCss();
          field().getParent().layout();
        });
  }

  private void compose(String composed, String committed) {
    List<InputMethodTextRun> runs =
        composed.isEmpty()
            ? List.of()
            : List.of(new InputMethodTextRun(composed, InputMethodHighlight.UNSELECTED_RAW));
    onFx(
        () ->
            field()
                .fireEvent(
                    new InputMethodEvent(
                        InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                        runs,
                        committed,
                        composed.length())));
  }

  private LineInput field() {
    return lookup(".line-input").queryAs(LineInput.class);
  }

  private WrittenText written() {
    return lookup(".written-text").queryAllAs(WrittenText.class).stream()
        .filter(each -> !each.getStyleClass().contains("prompt"))
        .findFirst()
        .orElseThrow();
  }

  private Set<Text> texts() {
    return lookup(".line-input .words").queryAllAs(Text.class);
  }

  private String shownLetters() {
    return String.join("", texts().stream().map(Text::getText).toList());
  }

  private List<String> faces(String letters) {
    return letters(letters).getStyleClass();
  }

  private NodeOrientation direction(String letters) {
    return letters(letters).getParent().getEffectiveNodeOrientation();
  }

  private Node letters(String letters) {
    return texts().stream().filter(t -> t.getText().equals(letters)).findFirst().orElseThrow();
  }

  private long underlines() {
    return onFx(
        () -> written().getChildrenUnmodifiable().stream().filter(Line.class::isInstance).count());
  }

  private Bounds caret() {
    layOut();
    return onFx(() -> written().caret().localToScene(written().caret().getLayoutBounds()));
  }

  private double caretX() {
    return caret().getMinX();
  }

  private double baseLine() {
    layOut();
    return onFx(() -> written().localToScene(0, written().getBaselineOffset()).getY());
  }

  private void assertCaretIsInView() {
    Bounds field = onFx(() -> field().localToScene(field().getLayoutBounds()));
    assertThat(caretX()).isBetween(field.getMinX() + 1, field.getMaxX() - 1);
  }

  private Bounds placeOf(int offset) {
    layOut();
    return onFx(() -> written().localToScreen(written().range(offset, offset + 1)));
  }
}
