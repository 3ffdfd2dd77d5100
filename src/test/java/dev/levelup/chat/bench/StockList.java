package dev.levelup.chat.bench;

import javafx.collections.ObservableList;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

final class StockList extends Contender {
  private final ListView<BenchMessage> list = new ListView<>();

  StockList() {
    super("ListView");
    list.setCellFactory(_ -> new Cell());
  }

  @Override
  Region view() {
    return list;
  }

  @Override
  void show(ObservableList<BenchMessage> letters) {
    list.setItems(letters);
  }

  @Override
  void scrollBy(double pixels) {
    ((VirtualFlow<?>) list.lookup(".virtual-flow")).scrollPixels(pixels);
  }

  @Override
  void scrollToTop(int index) {
    ((VirtualFlow<?>) list.lookup(".virtual-flow")).scrollToTop(index);
  }

  @Override
  void follow() {
    list.scrollTo(list.getItems().size() - 1);
  }

  private static final class Cell extends ListCell<BenchMessage> {
    private final BenchMessageView box = new BenchMessageView();

    @Override
    protected void updateItem(@Nullable BenchMessage message, boolean empty) {
      super.updateItem(message, empty);
      box.show(empty ? null : message);
      setGraphic(empty ? null : box);
    }

    @Override
    protected double computePrefWidth(double height) {
      return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
      double inside = getListView().getWidth() - 20;
      return snappedTopInset() + box.prefHeight(Math.max(1, inside)) + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
      box.resizeRelocate(
          snappedLeftInset(),
          snappedTopInset(),
          getWidth() - snappedLeftInset() - snappedRightInset(),
          getHeight() - snappedTopInset() - snappedBottomInset());
    }
  }
}
