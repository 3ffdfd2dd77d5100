package dev.levelup.chat.client.ui.composer;

import dev.levelup.chat.client.state.SendKey;
import dev.levelup.chat.client.ui.field.MessageInput;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.shortcut.KeyNames;
import dev.levelup.chat.client.ui.shortcut.Shortcut;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.text.TextBlock;
import dev.levelup.chat.client.ui.theme.FieldRules;
import dev.levelup.chat.client.ui.theme.Stylesheet;
import dev.levelup.chat.client.ui.theme.Visibility;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The editor in place of a message's text: input, reason of a refusal, Save and Cancel. */
public final class EditView extends VBox {
  private static final PseudoClass TOO_LONG = PseudoClass.getPseudoClass("too-long");

  /** The baseline of the first line, in font sizes of the field. */
  private static final double BASELINE = 1.8;

  private final EditViewModel model;
  private final TextArea input;
  private final WritingKeys keys;
  private final KeyNames names;
  private final Translations translations;

  /**
   * @param sendKey the key that saves; read at each key press
   * @param pictures the emoji images
   */
  public EditView(
      EditViewModel model,
      ObservableValue<SendKey> sendKey,
      EmojiPictures pictures,
      Translations translations) {
    this.model = model;
    this.translations = translations;
    this.input = new MessageInput(pictures);
    this.keys = new WritingKeys(input, sendKey, model::save);
    this.names = KeyNames.ofThisMachine(translations);
    getStyleClass().add("message-edit");
    getStylesheets().add(Stylesheet.beside(EditView.class, "edit.css"));
    buildInput();
    StackPane box = new StackPane(input);
    box.getStyleClass().add("composer-box");
    getChildren().setAll(box, problem(pictures), buttons(sendKey));
    addEventHandler(KeyEvent.KEY_PRESSED, this::leave);
  }

  /** Focuses the input, with the caret at the end. */
  public void takeFocus() {
    input.requestFocus();
    input.end();
  }

  /** Redirects a key event to the input. */
  public void redirect(KeyEvent key) {
    input.requestFocus();
    input.fireEvent(key.copyFor(input, input));
  }

  private void buildInput() {
    input.setId("edit-input");
    input.setAccessibleRoleDescription(translations.of("edit.input"));
    input.addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
    model.textProperty().subscribe(this::showText);
    input.textProperty().subscribe(text -> model.textProperty().set(text));
  }

  private void showText(String text) {
    if (!text.equals(input.getText())) {
      input.setText(text);
      input.end();
    }
  }

  private void leave(KeyEvent key) {
    if (Shortcut.BACK.matches(key) && !keys.areComposing()) {
      key.consume();
      model.cancel();
    }
  }

  private Node counter() {
    Label counter = new Label();
    counter.getStyleClass().add("edit-counter");
    counter.setMinWidth(USE_PREF_SIZE);
    counter.textProperty().bind(model.counterProperty());
    Visibility.when(model.counterProperty().map(text -> !text.isEmpty()), counter);
    model.tooLongProperty().subscribe(now -> pseudoClassStateChanged(TOO_LONG, now));
    return counter;
  }

  private Node problem(EmojiPictures pictures) {
    TextBlock problem = new TextBlock(pictures, "edit-problem");
    problem.setAccessibleRole(AccessibleRole.TEXT);
    ObservableValue<Boolean> cut =
        FieldRules.truncateTooLong(input, ComposerViewModel.MAX_INPUT_LENGTH).asObject();
    ObservableValue<String> refused = model.problemProperty();
    ObservableValue<String> words =
        Bindings.createStringBinding(
            () -> cut.getValue() ? truncationHint() : refused.getValue(), cut, refused);
    problem.textProperty().bind(words);
    input.accessibleHelpProperty().bind(words);
    Visibility.when(words.map(said -> !said.isEmpty()), problem);
    return problem;
  }

  private String truncationHint() {
    return translations.of("composer.cut", ComposerViewModel.MAX_INPUT_LENGTH);
  }

  private Node buttons(ObservableValue<SendKey> sendKey) {
    Button save = button("edit-save", "edit.save", model::save);
    save.disableProperty().bind(model.savableProperty().map(savable -> !savable));
    Button cancel = button("edit-cancel", "action.cancel", model::cancel);
    Label saves = key();
    saves.textProperty().bind(sendKey.map(chosen -> names.of(Shortcut.send(chosen))));
    Label leaves = key();
    leaves.setText(names.of(Shortcut.BACK));
    save.accessibleHelpProperty().bind(saves.textProperty());
    cancel.accessibleHelpProperty().bind(leaves.textProperty());
    FlowPane buttons = new FlowPane(new HBox(save, saves), new HBox(cancel, leaves), counter());
    buttons.getStyleClass().add("edit-ways");
    return buttons;
  }

  private Button button(String id, String words, Runnable action) {
    Button button = new Button(translations.of(words));
    button.setId(id);
    button.getStyleClass().setAll("edit-way");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    button.setOnKeyPressed(
        key -> {
          if (key.getCode() == KeyCode.ENTER) {
            key.consume();
            button.fire();
          }
        });
    return button;
  }

  private static Label key() {
    Label key = new Label();
    key.getStyleClass().add("edit-key");
    key.setMinWidth(USE_PREF_SIZE);
    return key;
  }

  @Override
  public double getBaselineOffset() {
    return BASELINE * input.getFont().getSize();
  }
}
