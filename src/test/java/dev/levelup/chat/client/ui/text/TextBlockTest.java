package dev.levelup.chat.client.ui.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.levelup.chat.client.ui.UiTest;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.junit.jupiter.api.Test;

class TextBlockTest extends UiTest {
  private static final EmojiIndex EMOJI = EmojiIndex.load();

  @Test
  void emojiAreDrawnAndTheTextStays() {
    TextBlock block = show("Not now 🦉, please.", NodeOrientation.LEFT_TO_RIGHT);
    assertThat(lookup(".emoji").queryAll()).hasSize(1);
    assertThat(block.getText()).isEqualTo("Not now 🦉, please.");
  }

  @Test
  void whatIsInvisibleIsInTheFaceThatDrawsNothing() {
    show("in \u2068Ra\u200Cids\u2069.", NodeOrientation.LEFT_TO_RIGHT);
    assertThat(texts("\u2068", "\u200C", "\u2069"))
        .allMatch(each -> each.getStyleClass().contains("invisible"));
  }

  @Test
  void aSentenceEndsAtItsOwnEnd() {
    for (NodeOrientation window :
        List.of(NodeOrientation.LEFT_TO_RIGHT, NodeOrientation.RIGHT_TO_LEFT)) {
      show("اقرأ https://example.org/x.", window);
      assertThat(left(".")).isLessThan(left("https://example.org/x"));
      show("Read this: مرحبا.", window);
      assertThat(left(".")).isGreaterThan(left("مرحبا"));
    }
  }

  @Test
  void itWrapsAndShowsAllOfItsText() {
    TextBlock block = show("word ".repeat(60).strip(), NodeOrientation.LEFT_TO_RIGHT);
    double line = onFx(() -> block.prefHeight(-1));
    assertThat(block.getHeight()).isGreaterThan(4 * line);
    assertThat(block.getWidth()).isLessThanOrEqualTo(300);
  }

  @Test
  void inTheOtherDirectionItStandsWhereTheWindowBeginsHoweverManyLinesItHas() {
    for (String text : List.of("short", "long ".repeat(15) + "extraordinarily.long.words.in.it")) {
      show(text, NodeOrientation.RIGHT_TO_LEFT);
      MessageFlow flow = lookup(".text-block .prose").query();
      Bounds place = onFx(() -> flow.localToScene(flow.getLayoutBounds()));
      double widest = onFx(() -> flow.getLayoutInfo().getLogicalBounds(false).getWidth());
      assertThat(place.getMaxX()).as(text).isCloseTo(300, within(1.0));
      assertThat(place.getWidth()).as(text).isCloseTo(widest, within(3.0));
    }
  }

  @Test
  void noLineOfACentredTextIsASingleWord() {
    TextBlock block = show("word ".repeat(10).strip(), NodeOrientation.LEFT_TO_RIGHT);
    onFx(() -> block.setText(justTooLong(block)));
    onFx(() -> block.setTextAlignment(TextAlignment.CENTER));
    layOut(block);
    MessageFlow flow = lookup(".text-block .prose").query();
    double twoLines = onFx(() -> flow.prefHeight(block.getWidth()));
    assertThat(twoLines).isGreaterThan(1.5 * onFx(() -> flow.prefHeight(-1)));
    assertThat(flow.getWidth()).isLessThan(200);
    assertThat(flow.getHeight()).isGreaterThanOrEqualTo(twoLines);
    assertThat(flow.getLayoutX()).isCloseTo((block.getWidth() - flow.getWidth()) / 2, within(1.0));
  }

  private static String justTooLong(TextBlock block) {
    String text = "word";
    do {
      text += " word";
      block.setText(text);
    } while (block.prefWidth(-1) < 300);
    return text;
  }

  private static void layOut(TextBlock block) {
    onFx(
        () -> {
          block.getScene().getRoot().applyCss();
          block.getScene().getRoot().layout();
        });
  }

  @Test
  void itFollowsItsTextAndItsColour() {
    TextBlock block = show("one", NodeOrientation.LEFT_TO_RIGHT);
    onFx(() -> block.setText("two"));
    assertThat(texts("two").getFirst().getFill()).isEqualTo(block.getTextFill());
  }

  private TextBlock show(String text, NodeOrientation orientation) {
    VBox box =
        show(
            300,
            300,
            () -> {
              TextBlock made =
                  new TextBlock(new EmojiPictures(EMOJI, Runnable::run, Runnable::run), "said");
              made.setText(text);
              VBox around = new VBox(made);
              around.setNodeOrientation(orientation);
              return around;
            });
    return (TextBlock) box.getChildren().getFirst();
  }

  private List<Text> texts(String... wanted) {
    List<Text> all = List.copyOf(lookup(".text-block .words").queryAllAs(Text.class));
    return List.of(wanted).stream()
        .map(
            text ->
                all.stream().filter(each -> each.getText().equals(text)).findFirst().orElseThrow())
        .toList();
  }

  /** The left edge of some characters on the screen. */
  private double left(String characters) {
    Node flow = lookup(".text-block .prose").query();
    return onFx(
        () -> {
          WrittenFlow written = (WrittenFlow) flow;
          String all = ((TextBlock) written.getParent()).getText();
          int from = all.lastIndexOf(characters);
          Bounds range = written.range(from, from + characters.length());
          return written.getParent().localToScene(range).getMinX();
        });
  }
}
