package dev.levelup.chat.client.ui.signin;

import dev.levelup.chat.client.ui.field.LineInput;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.signin.SignInViewModel.Mode;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.theme.FieldRules;
import dev.levelup.chat.client.ui.theme.FormField;
import dev.levelup.chat.client.ui.theme.Icons;
import dev.levelup.chat.client.ui.theme.Visibility;
import java.util.List;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomPasswordField;

/** The server field and the fields of the current mode. */
final class SignInFields extends VBox {
  private final SignInViewModel model;
  private final EmojiPictures pictures;
  private final Translations translations;
  private final List<FormField> fields;
  private final FormField invite;
  private final FormField password;
  private final FormField token;

  /**
   * @param pictures the emoji images
   */
  SignInFields(SignInViewModel model, EmojiPictures pictures, Translations translations) {
    this.pictures = pictures;
    this.model = model;
    this.translations = translations;
    getStyleClass().add("form-fields");
    TextField server = open("server");
    invite = named("invite", invite(), model.inviteProperty());
    FormField user = named("user", open("user"), model.userNameProperty());
    password = named("password", secret("password"), model.passwordProperty());
    token = named("token", secret("token"), model.tokenProperty());
    fields =
        List.of(named("server", server, model.serverProperty()), invite, user, password, token);
    show(mode -> mode == Mode.REGISTER, invite);
    show(mode -> mode != Mode.TOKEN, user);
    show(mode -> mode != Mode.TOKEN, password);
    show(mode -> mode == Mode.TOKEN, token);
    takeLinks(server);
    server.focusedProperty().subscribe((_, is) -> lookOnceLeft(is));
    getChildren().setAll(fields);
  }

  private void show(Predicate<Mode> asked, FormField field) {
    Visibility.when(
        Bindings.createBooleanBinding(
            () -> asked.test(model.modeProperty().get()) && !model.closedProperty().getValue(),
            model.modeProperty(),
            model.closedProperty()),
        field);
  }

  /** Focuses the first wrong or empty field, otherwise the secret. */
  void focusNext() {
    fields.stream()
        .filter(FormField::isWrong)
        .findFirst()
        .or(() -> fields.stream().filter(this::isMissing).findFirst())
        .orElse(token.isVisible() ? token : password)
        .focus();
  }

  private boolean isMissing(FormField field) {
    boolean isNeeded = !field.equals(invite) || !model.inviteOptionalProperty().getValue();
    return isNeeded && field.isMissing();
  }

  private TextField invite() {
    TextField field = open("invite");
    field
        .promptTextProperty()
        .bind(
            model
                .inviteOptionalProperty()
                .map(optional -> optional ? translations.of("sign-in.invite.optional") : ""));
    takeLinks(field);
    return field;
  }

  /** Later, not inside the listener: the field ignores a change during a change. */
  private void takeLinks(TextField field) {
    field.textProperty().subscribe(_ -> Platform.runLater(model::takeLink));
  }

  private void lookOnceLeft(boolean focused) {
    if (!focused) {
      model.lookAtServer();
    }
  }

  private TextField open(String name) {
    LineInput field = new LineInput(Icons.of(name), pictures);
    field.setId("sign-in-" + name);
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
        translations.of("sign-in." + name),
        field,
        value,
        translations.of("field.too-long", FieldRules.ONE_LINE),
        model.problemOf(value),
        pictures);
  }
}
