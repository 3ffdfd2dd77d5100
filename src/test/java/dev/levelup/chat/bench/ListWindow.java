package dev.levelup.chat.bench;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** A window with one list and a composer below it. FX thread only. */
final class ListWindow {
  final Contender list;
  final TextArea composer = new TextArea();
  final ObservableList<BenchMessage> letters = FXCollections.observableArrayList();
  private final BorderPane root = new BorderPane();

  ListWindow(Stage stage, Contender list) {
    this.list = list;
    composer.setPrefRowCount(2);
    root.setCenter(new StackPane(list.view()));
    root.setBottom(composer);
    Scene scene = new Scene(root, 700, 800);
    list.dress(scene);
    stage.setScene(scene);
    stage.show();
    list.show(letters);
    settle();
  }

  void narrow(double width) {
    list.view().setMaxWidth(width);
  }

  /** Shows this many messages with ids from 0, and scrolls so that the middle one is on top. */
  void fillMiddle(int count) {
    letters.setAll(BenchMessage.some(0, count));
    settle();
    list.scrollToTop(count / 2);
    settle();
  }

  /** Runs as many frames as any list needs to settle. */
  void settle() {
    for (int i = 0; i < 5; i++) {
      Fx.pulse();
    }
  }

  void layOut() {
    root.layout();
  }
}
