package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.client.ui.field.MessageInput;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.Clusters;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.text.MessageText;
import dev.levelup.chat.client.ui.theme.Clipboards;
import dev.levelup.chat.client.ui.theme.Visibility;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The user's undelivered messages in a room they have lost access to, to copy and delete. */
final class UndeliveredView extends VBox {
  /** The maximum shown length, which bounds the layout time; the button copies everything. */
  private static final int MAX_SHOWN = 5_000;

  UndeliveredView(RoomViewModel model, EmojiPictures pictures, Translations translations) {
    setId("closed-undelivered");
    getStyleClass().add("undelivered");
    ObservableValue<List<PendingMessage>> messages = model.undeliveredProperty();
    ObservableValue<String> all = messages.map(UndeliveredView::text);
    Label title = new Label(translations.of("closed.undelivered"));
    title.getStyleClass().add("notice-text");
    title.setWrapText(true);
    MessageInput text = new MessageInput(pictures);
    text.setEditable(false);
    text.textProperty().bind(all.map(UndeliveredView::shown));
    title.setLabelFor(text);
    Button copy = button("closed.undelivered.copy", "closed-undelivered-copy", translations);
    copy.setOnAction(_ -> Clipboards.copy(all.getValue()));
    Button delete = button("timeline.delete", "closed-undelivered-delete", translations);
    delete.setOnAction(_ -> model.discardUndelivered());
    HBox buttons = new HBox(copy, delete);
    buttons.getStyleClass().add("undelivered-buttons");
    getChildren().setAll(title, text, buttons);
    Visibility.when(messages.map(now -> !now.isEmpty()), this);
  }

  private static Button button(String key, String id, Translations translations) {
    Button button = new Button(translations.of(key));
    button.setId(id);
    return button;
  }

  private static String shown(String all) {
    return all.length() <= MAX_SHOWN ? all : Clusters.first(all, MAX_SHOWN) + "…";
  }

  private static String text(List<PendingMessage> messages) {
    return messages.stream()
        .map(each -> MessageText.inOrder(each.content()))
        .collect(Collectors.joining("\n\n"));
  }
}
