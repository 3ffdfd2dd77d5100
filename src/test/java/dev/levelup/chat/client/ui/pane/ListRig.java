package dev.levelup.chat.client.ui.pane;

import com.sun.javafx.tk.Toolkit;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * A list of blocks in a frame of any size, with explicit pulses: while a test runs on the FX
 * thread, the only pulses are those that it requests.
 */
final class ListRig extends Region {
  final ObservableList<Block> blocks = FXCollections.observableArrayList();
  final Block.Adapter adapter = new Block.Adapter();
  final AnchoredList<Block> list = new AnchoredList<>(adapter);

  private double listWidth;
  private double listHeight;

  ListRig(double listWidth, double listHeight) {
    this.listWidth = listWidth;
    this.listHeight = listHeight;
    getChildren().setAll(list);
    list.setItems(blocks);
  }

  /** Blocks of wildly different heights; every 13th is taller than several screens. */
  static List<Block> some(int firstKey, int count) {
    return IntStream.range(firstKey, firstKey + count).mapToObj(ListRig::block).toList();
  }

  static Block block(int key) {
    double area = Math.floorMod(key, 13) == 0 ? 900_000 : Math.floorMod(key * 37, 60) * 900;
    return new Block(key, 10 + Math.floorMod(key * 31, 57), area);
  }

  void resizeList(double width, double height) {
    listWidth = width;
    listHeight = height;
    requestLayout();
  }

  /** Changes the theme to one with this much space above every item's content. */
  void pad(double padding) {
    String rule = ".item-cell { -fx-padding: " + padding + " 0 0 0; }";
    String data = Base64.getEncoder().encodeToString(rule.getBytes(StandardCharsets.UTF_8));
    getScene().getStylesheets().setAll("data:text/css;base64," + data);
  }

  @Override
  protected void layoutChildren() {
    list.resizeRelocate(0, 0, listWidth, listHeight);
  }

  /** Runs one frame: styles, layout, listeners. */
  void pulse() {
    Toolkit.getToolkit().firePulse();
  }

  /** The visible cells, from the top. */
  List<Block.Cell> cells() {
    return list.lookupAll(".item-cell").stream()
        .filter(Node::isVisible)
        .map(Block.Cell.class::cast)
        .sorted(Comparator.comparingDouble(Node::getTranslateY))
        .toList();
  }

  Block.Cell cell(int key) {
    return cells().stream().filter(cell -> cell.key() == key).findFirst().orElseThrow();
  }

  double y(int key) {
    return cell(key).getTranslateY();
  }

  /** The width available to the cells. */
  double cellWidth() {
    return list.lookup(".viewport").getLayoutBounds().getWidth();
  }

  /** The bottom edge of the last visible item. */
  double bottom() {
    Block.Cell last = cells().getLast();
    return last.getTranslateY() + last.getHeight();
  }
}
