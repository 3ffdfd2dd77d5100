package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.shell.ConnectionViewModel.Level;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.text.TextBlock;
import dev.levelup.chat.client.ui.theme.AnsweredText;
import dev.levelup.chat.client.ui.theme.Icons;
import dev.levelup.chat.client.ui.theme.Visibility;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The state of the connection; hidden while the client is online. */
final class ConnectionBar extends HBox {
  private static final PseudoClass GAVE_UP = PseudoClass.getPseudoClass("gave-up");

  /**
   * @param look shows the certificate that was refused
   * @param asOf text that says how old the shown messages are; empty if they are up to date
   * @param pictures the emoji images, for text from the server
   */
  ConnectionBar(
      ConnectionViewModel model,
      Consumer<Failure> look,
      ObservableValue<String> asOf,
      EmojiPictures pictures,
      Translations translations) {
    Label since = new Label();
    since.setId("as-of");
    since.textProperty().bind(asOf);
    since.setWrapText(true);
    TextBlock text = new TextBlock(pictures);
    text.textProperty().bind(model.textProperty());
    VBox texts = new VBox(since, text);
    texts.getStyleClass().add("connection-texts");
    AnsweredText said = new AnsweredText(texts);
    said.setAnswers(
        certificate(model.refusedCertificateProperty(), look, translations),
        again(model, translations));
    HBox.setHgrow(said, Priority.ALWAYS);
    setId("connection-status");
    getStyleClass().add("connection-bar");
    setAccessibleRole(AccessibleRole.TEXT);
    accessibleTextProperty().bind(Bindings.concat(since.textProperty(), " ", model.textProperty()));
    // In a narrow window the text wraps, and the message list must not squeeze it.
    setMinHeight(USE_PREF_SIZE);
    getChildren().setAll(Icons.of("offline"), said);
    Visibility.when(asOf.map(now -> !now.isEmpty()), since);
    Visibility.when(model.levelProperty().map(level -> level != Level.ONLINE), this);
    model.levelProperty().subscribe(l -> pseudoClassStateChanged(GAVE_UP, l == Level.GAVE_UP));
  }

  private static Button again(ConnectionViewModel model, Translations translations) {
    Button again = new Button(translations.of("action.try-again"));
    again.setId("connection-retry");
    again.setMinWidth(USE_PREF_SIZE);
    again.setOnAction(_ -> model.tryAgain());
    Visibility.when(model.levelProperty().map(level -> level == Level.GAVE_UP), again);
    return again;
  }

  private static Button certificate(
      ObservableValue<@Nullable Failure> refused,
      Consumer<Failure> look,
      Translations translations) {
    Button button = new Button(translations.of("certificate.look"));
    button.setId("connection-certificate");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> Optional.ofNullable(refused.getValue()).ifPresent(look));
    Visibility.when(refused.map(Objects::nonNull).orElse(false), button);
    return button;
  }
}
