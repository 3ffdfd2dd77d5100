package dev.levelup.chat.client.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.levelup.chat.client.ui.UiTest;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.skin.LabelSkin;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

class TextLineTest extends UiTest {
  private static final EmojiIndex EMOJI = EmojiIndex.load();

  @Test
  void aPlainNameIsAnOrdinaryLabel() {
    assertThat(show("Night Owls").getGraphic()).isNull();
  }

  @Test
  void emojiAreDrawnAndTheTextStays() {
    TextLine line = show("Owls 🦉 2");
    assertThat(lookup(".emoji").queryAll()).hasSize(1);
    assertThat(line.getText()).isEqualTo("Owls 🦉 2");
  }

  @Test
  void aNameRunsAsItsFirstLetterDoes() {
    assertThat(flow(show("שלום!")).getEffectiveNodeOrientation())
        .isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
    assertThat(flow(show("Hello!")).getEffectiveNodeOrientation())
        .isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
  }

  @Test
  void whatDoesNotFitEndsWithAnEllipsisInsideItsPlace() {
    for (String name :
        new String[] {"🎮 a very long name of a room!", "غرفة طويلة الاسم جدا للأصدقاء!"}) {
      TextLine line = show(name);
      onFx(
          () -> {
            ((StackPane) line.getParent()).setMaxWidth(80);
            line.getParent().getParent().layout();
          });
      LineDrawing drawing = (LineDrawing) line.getGraphic();
      assertThat(drawing.getWidth()).isLessThanOrEqualTo(80);
      Node ellipsis =
          texts(drawing).filter(each -> each.getText().equals("…")).findFirst().orElseThrow();
      assertThat(ellipsis.isVisible()).isTrue();
      assertThat(ellipsis.getBoundsInParent().getMinX()).isGreaterThanOrEqualTo(-1);
      assertThat(ellipsis.getBoundsInParent().getMaxX()).isLessThanOrEqualTo(81);
    }
  }

  @Test
  void aCutLatinNameEndsAtItsRightInAWindowFromTheRightToo() {
    TextLine line = show("a very long name of a room");
    onFx(
        () -> {
          line.getScene().setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
          ((StackPane) line.getParent()).setMaxWidth(80);
          line.getParent().getParent().layout();
        });
    LineDrawing drawing = (LineDrawing) line.getGraphic();
    Node ellipsis =
        texts(drawing).filter(each -> each.getText().equals("…")).findFirst().orElseThrow();
    assertThat(ellipsis.isVisible()).isTrue();
    assertThat(onFx(() -> ellipsis.localToScene(ellipsis.getLayoutBounds()).getCenterX()))
        .isGreaterThan(onFx(() -> line.localToScene(line.getLayoutBounds()).getCenterX()));
  }

  /** Their fonts would be loaded one after the other: a second with many installed fonts. */
  @Test
  void lettersThatAreDrawnAreNotMeasuredByTheLabel() {
    for (String name : List.of("🎮", "玩家", "غرفة")) {
      TextLine line = show(name);
      onFx(
          () -> {
            line.setSkin(new MeasuresNothing(line));
            assertThat(line.minWidth(-1)).isPositive();
            assertThat(line.prefWidth(-1)).isPositive();
            assertThat(line.minHeight(-1)).isPositive();
            assertThat(line.prefHeight(-1)).isPositive();
            assertThat(line.maxHeight(-1)).isPositive();
          });
    }
  }

  private static final class MeasuresNothing extends LabelSkin {
    MeasuresNothing(TextLine line) {
      super(line);
    }

    @Override
    protected double computeMinWidth(double height, double t, double r, double b, double l) {
      throw new AssertionError();
    }

    @Override
    protected double computeMinHeight(double width, double t, double r, double b, double l) {
      throw new AssertionError();
    }

    @Override
    protected double computePrefHeight(double width, double t, double r, double b, double l) {
      throw new AssertionError();
    }
  }

  private static Stream<Text> texts(LineDrawing drawing) {
    return drawing.getChildrenUnmodifiable().stream()
        .filter(Text.class::isInstance)
        .map(Text.class::cast);
  }

  private static WrittenFlow flow(TextLine line) {
    return (WrittenFlow) ((LineDrawing) line.getGraphic()).getChildrenUnmodifiable().getFirst();
  }

  private TextLine show(String text) {
    StackPane place =
        show(
            300,
            100,
            () -> {
              TextLine made =
                  new TextLine(
                      new EmojiPictures(EMOJI, Runnable::run, Runnable::run), "message-author");
              made.setText(text);
              return new StackPane(new StackPane(made));
            });
    return (TextLine) ((StackPane) place.getChildren().getFirst()).getChildren().getFirst();
  }
}
