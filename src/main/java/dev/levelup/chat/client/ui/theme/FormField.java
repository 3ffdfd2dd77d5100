package dev.levelup.chat.client.ui.theme;

import atlantafx.base.theme.Styles;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.text.TextBlock;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** A text field with its label above and its error below. */
public final class FormField extends VBox {
  private final TextField field;
  private final TextBlock wrong;

  /**
   * @param name the label
   * @param value the text of the field
   * @param tooLong the error if an edit was refused because of its length
   * @param problem any other error; empty for none
   * @param pictures the emoji images, for errors from the server
   */
  public FormField(
      String name,
      TextField field,
      StringProperty value,
      String tooLong,
      ObservableValue<String> problem,
      EmojiPictures pictures) {
    this.field = field;
    getStyleClass().add("form-field");
    field.textProperty().bindBidirectional(value);
    Label label = WrappedLabel.of(name);
    label.setLabelFor(field);
    wrong = new TextBlock(pictures, "field-problem");
    ObservableValue<String> said =
        FieldRules.refuseTooLong(field)
            .flatMap(refused -> refused ? new SimpleStringProperty(tooLong) : problem);
    wrong.textProperty().bind(said);
    Visibility.when(said.map(text -> !text.isEmpty()), wrong);
    said.subscribe(this::mark);
    getChildren().setAll(label, field, wrong);
  }

  /** Whether an error is shown. */
  public boolean isWrong() {
    return wrong.isVisible();
  }

  /** Whether the field is visible and empty. */
  public boolean isMissing() {
    return isVisible() && field.getText().isBlank();
  }

  /** Focuses the field and selects its text. */
  public void focus() {
    field.requestFocus();
    field.selectAll();
  }

  private void mark(String problem) {
    field.pseudoClassStateChanged(Styles.STATE_DANGER, !problem.isEmpty());
    field.setAccessibleHelp(problem);
  }
}
