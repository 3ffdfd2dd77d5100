package dev.levelup.chat.client.ui.pane;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.javafx.tk.Toolkit;
import dev.levelup.chat.client.ui.UiTest;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.Test;

/** Cells whose height depends on the styles of their parts. */
class StyledCellTest extends UiTest {
  private static final class Line extends ItemCell<Integer> {
    private final Text text = new Text();
    private final TextFlow flow = new TextFlow(text);

    Line() {
      getChildren().setAll(flow);
    }

    @Override
    protected void update(Integer item) {
      text.setText("line " + item);
      text.getStyleClass().setAll(item % 2 == 0 ? "small" : "big");
    }

    @Override
    protected double computePrefHeight(double width) {
      return flow.prefHeight(width);
    }

    @Override
    protected void layoutChildren() {
      flow.resizeRelocate(0, 0, getWidth(), getHeight());
    }
  }

  private static final ItemAdapter<Integer> LINES =
      new ItemAdapter<>() {
        @Override
        public Object key(Integer item) {
          return item;
        }

        @Override
        public ItemCell<Integer> createCell(Integer item) {
          return new Line();
        }

        @Override
        public double estimateHeight(Integer item, double width) {
          return 20;
        }
      };

  @Test
  void areMeasuredInTheStyleThatTheyWillHave() {
    AnchoredList<Integer> list = new AnchoredList<>(LINES);
    StackPane root = show(300, 400, () -> new StackPane(list));
    onFx(
        () -> {
          root.getScene()
              .getStylesheets()
              .add("data:text/css,.small{-fx-font-size:10px}.big{-fx-font-size:40px}");
          list.setItems(
              FXCollections.observableArrayList(IntStream.range(0, 300).boxed().toList()));
          for (int i = 0; i < 30; i++) {
            list.scrollBy(-37);
            Toolkit.getToolkit().firePulse();
            assertEachIsAsHighAsItsText(list);
          }
        });
  }

  private static void assertEachIsAsHighAsItsText(AnchoredList<Integer> list) {
    list.lookupAll(".item-cell").stream()
        .filter(cell -> cell.isVisible())
        .map(Line.class::cast)
        .forEach(
            line ->
                assertThat(line.getHeight())
                    .isEqualTo(Math.ceil(line.prefHeight(line.getWidth())))
                    .isGreaterThan(line.text.getStyleClass().contains("big") ? 40 : 10));
  }
}
