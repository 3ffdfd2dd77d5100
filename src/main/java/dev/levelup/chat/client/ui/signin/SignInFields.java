package dev.levelup.chat.client.ui.signin;

import dev.levelup.chat.client.ui.signin.SignInViewModel.Mode;
import dev.levelup.chat.client.ui.theme.FieldRules;
import dev.levelup.chat.client.ui.theme.FormField;
import dev.levelup.chat.client.ui.theme.Icons;
import dev.levelup.chat.client.ui.theme.Show;
import dev.levelup.chat.client.ui.words.Words;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomPasswordField;
import org.controlsfx.control.textfield.CustomTextField;

/** The server, and what the mode asks for beside it. */
final class SignInFields extends VBox {
  private final SignInViewModel model;
  private final Words words;
  private final List<FormField> fields;

  SignInFields(SignInViewModel model, Words words) {
    this.model = model;
    this.words = words;
    getStyleClass().add("form-fields");
    TextField server = open("server");
    fields =
        List.of(
            named("server", server, model.serverProperty()),
            named("user", open("user"), model.userNameProperty()),
            named("password", secret("password"), model.passwordProperty()),
            named("token", secret("token"), model.tokenProperty()));
    ObservableValue<Boolean> byToken = model.modeProperty().map(mode -> mode == Mode.TOKEN);
    Show.when(byToken.map(by -> !by), fields.get(1));
    Show.when(byToken.map(by -> !by), fields.get(2));
    Show.when(byToken, fields.get(3));
    server.focusedProperty().subscribe((was, is) -> lookOnceLeft(is));
    getChildren().setAll(fields);
  }

  /** Puts the cursor in the first empty field, or where all are filled, in the secret. */
  void focusNext() {
    fields.stream()
        .filter(FormField::isToBeFilled)
        .findFirst()
        .orElseGet(() -> fields.get(fields.get(3).isVisible() ? 3 : 2))
        .focus();
  }

  private void lookOnceLeft(boolean focused) {
    if (!focused) {
      model.lookAtServer();
    }
  }

  private TextField open(String name) {
    CustomTextField field = new CustomTextField();
    field.setId("sign-in-" + name);
    field.setLeft(Icons.of(name));
    return field;
  }

  private TextField secret(String name) {
    CustomPasswordField field = new CustomPasswordField();
    field.setId("sign-in-" + name);
    field.setLeft(Icons.of(name));
    return field;
  }

  private FormField named(String name, TextField field, StringProperty value) {
    return new FormField(
        words.of("sign-in." + name),
        field,
        value,
        words.of("field.too-long", FieldRules.ONE_LINE),
        model.problemOf(value));
  }
}
