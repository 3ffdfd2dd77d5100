package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.theme.Icons;
import dev.levelup.chat.client.ui.theme.Stylesheet;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Shown instead of everything else while another window uses this profile. Can only be closed. */
public final class ProfileInUseView extends VBox {
  /**
   * @param close exits the program
   */
  public ProfileInUseView(Translations translations, Runnable close) {
    setId("profile-in-use");
    getStyleClass().add("notice-screen");
    getStylesheets().add(Stylesheet.beside(ProfileInUseView.class, "shell.css"));
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(translations.of("in-use.title") + " " + translations.of("in-use.text"));
    StackPane badge = new StackPane(Icons.of("closed"));
    badge.getStyleClass().add("notice-badge");
    Button button = new Button(translations.of("action.close"));
    button.getStyleClass().add("accent");
    button.setOnAction(_ -> close.run());
    getChildren()
        .setAll(
            badge,
            label("notice-title", translations.of("in-use.title")),
            label("notice-text", translations.of("in-use.text")),
            button);
  }

  private static Label label(String styleClass, String text) {
    Label label = new Label(text);
    label.getStyleClass().add(styleClass);
    label.setWrapText(true);
    return label;
  }
}
