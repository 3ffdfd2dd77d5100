package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.ui.shell.ClosedRoom.Remedy;
import dev.levelup.chat.client.ui.theme.Icons;
import dev.levelup.chat.client.ui.theme.Show;
import dev.levelup.chat.client.ui.words.Words;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** In place of a room's messages: why they do not show, and what can be done. */
final class ClosedRoomView extends VBox {
  private static final PseudoClass DENIED = PseudoClass.getPseudoClass("denied");

  ClosedRoomView(RoomViewModel model, Words words) {
    getStyleClass().add("notice-screen");
    setAccessibleRole(AccessibleRole.TEXT);
    ObservableValue<@Nullable ClosedRoom> closed = model.closedProperty();
    StackPane badge = new StackPane(Icons.of("closed"));
    badge.getStyleClass().add("notice-badge");
    Label title = label("notice-title", closed.map(ClosedRoom::title));
    Label text = label("notice-text", closed.map(ClosedRoom::text));
    Button remedy = new Button();
    remedy.setId("closed-remedy");
    remedy.getStyleClass().add("accent");
    remedy.textProperty().bind(closed.map(ClosedRoom::remedy).map(r -> caption(r, words)));
    remedy.setOnAction(e -> model.remedy());
    getChildren().setAll(badge, title, text, new UndeliveredView(model, words), remedy);
    Show.when(closed.map(Objects::nonNull).orElse(false), this);
    Show.when(closed.map(now -> now.remedy() != Remedy.NONE).orElse(false), remedy);
    closed.subscribe(this::name);
  }

  private void name(@Nullable ClosedRoom closed) {
    boolean denied = closed != null && closed.denied();
    setId(denied ? "access-denied" : "room-failed");
    pseudoClassStateChanged(DENIED, denied);
    setAccessibleText(closed == null ? "" : closed.title() + " " + closed.text());
  }

  private static Label label(String styleClass, ObservableValue<String> text) {
    Label label = new Label();
    label.getStyleClass().add(styleClass);
    label.setWrapText(true);
    label.textProperty().bind(text.orElse(""));
    return label;
  }

  private static String caption(Remedy remedy, Words words) {
    return switch (remedy) {
      case NONE -> "";
      case TRY_AGAIN -> words.of("action.try-again");
      case SIGN_IN -> words.of("action.sign-in");
    };
  }
}
