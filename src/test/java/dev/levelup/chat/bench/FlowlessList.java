package dev.levelup.chat.bench;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.fxmisc.flowless.Cell;
import org.fxmisc.flowless.VirtualFlow;
import org.fxmisc.flowless.VirtualizedScrollPane;

final class FlowlessList extends Contender {
  private final StackPane view = new StackPane();
  private ObservableList<BenchMessage> letters = FXCollections.emptyObservableList();
  private VirtualFlow<BenchMessage, BoxCell> flow = flow();

  FlowlessList() {
    super("Flowless");
  }

  @Override
  Region view() {
    return view;
  }

  /** A flow can be used for one list only. */
  @Override
  void show(ObservableList<BenchMessage> shown) {
    flow.dispose();
    letters = shown;
    flow = flow();
    view.getChildren().setAll(new VirtualizedScrollPane<>(flow));
  }

  private VirtualFlow<BenchMessage, BoxCell> flow() {
    return VirtualFlow.createVertical(letters, BoxCell::new, VirtualFlow.Gravity.REAR);
  }

  @Override
  void scrollBy(double pixels) {
    flow.scrollYBy(pixels);
  }

  @Override
  void scrollToTop(int index) {
    flow.showAsFirst(index);
  }

  @Override
  void follow() {
    flow.showAsLast(letters.size() - 1);
  }

  private static final class BoxCell implements Cell<BenchMessage, BenchMessageView> {
    private final BenchMessageView box = new BenchMessageView();

    BoxCell(BenchMessage message) {
      box.show(message);
    }

    @Override
    public BenchMessageView getNode() {
      return box;
    }

    @Override
    public boolean isReusable() {
      return true;
    }

    @Override
    public void updateItem(BenchMessage message) {
      box.show(message);
    }
  }
}
