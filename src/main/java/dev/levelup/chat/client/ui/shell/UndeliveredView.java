package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.client.ui.text.MessageText;
import dev.levelup.chat.client.ui.theme.Show;
import dev.levelup.chat.client.ui.words.Words;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/** What the user wrote in a room that is closed to him now: to be copied, and then deleted. */
final class UndeliveredView extends VBox {
  private static final int MOST_LINES = 6;

  UndeliveredView(RoomViewModel model, Words words) {
    setId("closed-undelivered");
    getStyleClass().add("undelivered");
    ObservableValue<List<PendingMessage>> messages = model.undeliveredProperty();
    Label title = new Label(words.of("closed.undelivered"));
    title.getStyleClass().add("notice-text");
    title.setWrapText(true);
    TextArea text = new TextArea();
    text.setEditable(false);
    text.setWrapText(true);
    text.setPrefRowCount(MOST_LINES);
    text.textProperty().bind(messages.map(UndeliveredView::text));
    title.setLabelFor(text);
    Button delete = new Button(words.of("timeline.delete"));
    delete.setId("closed-undelivered-delete");
    delete.setOnAction(e -> model.discardUndelivered());
    getChildren().setAll(title, text, delete);
    Show.when(messages.map(now -> !now.isEmpty()), this);
  }

  private static String text(List<PendingMessage> messages) {
    return messages.stream()
        .map(each -> MessageText.inOrder(each.content()))
        .collect(Collectors.joining("\n\n"));
  }
}
