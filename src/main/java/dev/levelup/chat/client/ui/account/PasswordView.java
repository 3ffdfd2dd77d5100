package dev.levelup.chat.client.ui.account;

import dev.levelup.chat.client.ui.account.PasswordViewModel.Step;
import dev.levelup.chat.client.ui.card.DialogCard;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.theme.FieldRules;
import dev.levelup.chat.client.ui.theme.FormField;
import dev.levelup.chat.client.ui.theme.Icons;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomPasswordField;

/** Asks for the current password and a new one; then shows the result. */
public final class PasswordView extends DialogCard {
  private final PasswordViewModel model;
  private final EmojiPictures pictures;
  private final Translations translations;
  private final Runnable close;
  private final List<FormField> fields;

  /**
   * @param pictures the emoji images, for text from the server
   * @param close closes the card
   */
  public PasswordView(
      PasswordViewModel model, EmojiPictures pictures, Translations translations, Runnable close) {
    super(translations.of("password.title"));
    this.pictures = pictures;
    this.model = model;
    this.translations = translations;
    this.close = close;
    setId("password-card");
    fields =
        List.of(
            field(model.currentProperty()),
            field(model.newProperty()),
            field(model.againProperty()));
    VBox form = new VBox(fields.toArray(FormField[]::new));
    form.getStyleClass().add("form-fields");
    Button cancel = cancel("password-cancel", translations, close);
    Button submit = button("password-submit", translations.of("password.submit"), this::submit);
    submit.setDefaultButton(true);
    submit.textProperty().bind(model.stepProperty().map(this::caption));
    getChildren()
        .addAll(
            text(translations.of("password.text")),
            form,
            error("password-error", model.errorProperty(), pictures),
            buttons(cancel, submit));
    waitWhile(model.stepProperty().map(step -> step == Step.ASKING));
    model.stepProperty().subscribe(this::show);
  }

  @Override
  protected void focusFirst() {
    fields.stream().filter(FormField::isWrong).findFirst().orElse(fields.getFirst()).focus();
  }

  private void submit() {
    model.submit();
    focusFirst();
  }

  private void show(Step step) {
    if (step == Step.DONE) {
      Node done = text(translations.of("password.done"));
      done.setId("password-done");
      Button ok = button("password-close", translations.of("action.close"), close);
      ok.setDefaultButton(true);
      ok.setCancelButton(true);
      getChildren().setAll(getChildren().getFirst(), done, buttons(ok));
      ok.requestFocus();
    }
  }

  private String caption(Step step) {
    return translations.of(step == Step.ASKING ? "action.busy" : "password.submit");
  }

  private FormField field(StringProperty value) {
    CustomPasswordField field = new CustomPasswordField();
    field.setId("password-" + value.getName());
    field.setLeft(Icons.of("password"));
    return new FormField(
        translations.of("password." + value.getName()),
        field,
        value,
        translations.of("field.too-long", FieldRules.ONE_LINE),
        model.problemOf(value),
        pictures);
  }
}
