package dev.levelup.chat.client.ui.shell;

import atlantafx.base.controls.Notification;
import dev.levelup.chat.client.ui.shell.ToastsViewModel.Toast;
import dev.levelup.chat.client.ui.theme.Icons;
import dev.levelup.chat.client.ui.theme.Stylesheet;
import dev.levelup.chat.client.ui.words.Words;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.VBox;

/** The toasts, one above the other; clicks beside them go to what lies below. */
final class ToastsView extends VBox {
  private final ToastsViewModel model;
  private final Words words;

  ToastsView(ToastsViewModel model, Words words) {
    this.model = model;
    this.words = words;
    getStyleClass().add("toasts");
    getStylesheets().add(Stylesheet.beside(ToastsView.class, "shell.css"));
    setPickOnBounds(false);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    model.toasts().addListener(this::onChange);
  }

  private void onChange(ListChangeListener.Change<? extends Toast> change) {
    while (change.next()) {
      getChildren().removeIf(node -> change.getRemoved().contains(node.getUserData()));
      change.getAddedSubList().forEach(toast -> getChildren().add(toastNode(toast)));
    }
  }

  private Notification toastNode(Toast toast) {
    Notification node = new Notification(toast.text(), Icons.of("notice"));
    node.getStyleClass().add("toast");
    node.setUserData(toast);
    node.setAccessibleRole(AccessibleRole.TEXT);
    node.setAccessibleText(toast.text());
    node.setOnClose(e -> model.dismiss(toast));
    String copy = toast.copy();
    if (copy != null) {
      node.getPrimaryActions().add(copyButton(toast, copy));
    }
    return node;
  }

  private Button copyButton(Toast toast, String copy) {
    Button button = new Button(words.of("timeline.menu.copy-link"));
    button.setOnAction(
        e -> {
          Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, copy));
          model.dismiss(toast);
        });
    return button;
  }
}
