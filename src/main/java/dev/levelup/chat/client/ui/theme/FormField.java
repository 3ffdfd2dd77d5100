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

/** A field under its name, and under it what is wrong with what is typed. */
public final class FormField extends VBox {
  private final TextField field;
  private final TextBlock wrong;

  /**
   * @param name above the field
   * @param value what is typed
   * @param tooLong said where an edit was refused for its length
   * @param problem what else is wrong with it, empty while nothing is
   * @param pictures draws the emoji in what a server says is wrong
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
    Label label = new Label(name);
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

  /** Whether it is said that something is wrong with it. */
  public boolean isWrong() {
    return wrong.isVisible();
  }

  /** Whether it is asked for and nothing is typed. */
  public boolean isToBeFilled() {
    return isVisible() && field.getText().isBlank();
  }

  /** Puts the cursor here, what is typed marked to be typed over. */
  public void focus() {
    field.requestFocus();
    field.selectAll();
  }

  private void mark(String problem) {
    field.pseudoClassStateChanged(Styles.STATE_DANGER, !problem.isEmpty());
    field.setAccessibleHelp(problem);
  }
}
