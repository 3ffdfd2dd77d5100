package dev.levelup.chat.client.ui.composer;

import dev.levelup.chat.client.state.SendKey;
import dev.levelup.chat.client.ui.avatar.AvatarImages;
import dev.levelup.chat.client.ui.completion.CompletionList;
import dev.levelup.chat.client.ui.emoji.EmojiPicker;
import dev.levelup.chat.client.ui.field.MessageInput;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.shortcut.Shortcut;
import dev.levelup.chat.client.ui.shortcut.TypedText;
import dev.levelup.chat.client.ui.theme.FieldRules;
import dev.levelup.chat.client.ui.theme.Icons;
import dev.levelup.chat.client.ui.theme.Stylesheet;
import dev.levelup.chat.client.ui.theme.Visibility;
import dev.levelup.chat.client.ui.theme.WrappedLabel;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The input field, its send button, and a counter for long messages. */
public final class ComposerView extends VBox {
  private static final PseudoClass TOO_LONG = PseudoClass.getPseudoClass("too-long");

  private final ComposerViewModel model;
  private final TextArea input;
  private final Label counter = new Label();
  private final CompletionList completion;
  private final ObservableValue<@Nullable String> suggested;
  private final EmojiButton emoji;
  private final Button send;
  private final Translations translations;
  private final WritingKeys keys;
  private boolean focusWanted;

  /**
   * @param sendKey the key that sends; read at each key press
   * @param avatars the pictures of people and rooms, and the emoji images
   * @param picker offers emoji
   * @param files the files that are sent, too
   */
  public ComposerView(
      ComposerViewModel model,
      ObservableValue<SendKey> sendKey,
      AvatarImages avatars,
      EmojiPicker picker,
      ComposerFiles files,
      Translations translations) {
    this.model = model;
    this.input = new MessageInput(avatars.emoji());
    this.translations = translations;
    this.keys = new WritingKeys(input, sendKey, model::send);
    this.completion =
        new CompletionList(input, model.completion(), keys::areComposing, avatars, translations);
    this.suggested = completion.spokenProperty();
    this.emoji = new EmojiButton(input, picker, translations);
    this.send = Icons.button("send", translations.of("composer.send"));
    getStyleClass().add("composer");
    getStylesheets().add(Stylesheet.beside(ComposerView.class, "composer.css"));
    buildInput();
    buildSend();
    buildCounter();
    HBox buttons = new HBox(emoji, send);
    files.button(input).ifPresent(attach -> buttons.getChildren().addFirst(attach));
    buttons.getStyleClass().add("composer-buttons");
    VBox ends = new VBox(counter, buttons);
    ends.getStyleClass().add("composer-ends");
    // An HBox would compute the field's height for its preferred width, not for its actual one.
    BorderPane box = new BorderPane(input);
    box.setRight(ends);
    box.getStyleClass().add("composer-box");
    AllQuestion question =
        new AllQuestion(model, this::goBack, this::sendAndStay, avatars.emoji(), translations);
    ReplyBar reply = new ReplyBar(model, avatars.emoji(), this::dropReply, translations);
    getChildren()
        .setAll(
            truncationHint(),
            mutedHint(),
            question,
            reply,
            files.tray(this::focusInput),
            box,
            completion);
    // Before the filters of the input.
    addEventFilter(KeyEvent.KEY_PRESSED, completion::pressed);
  }

  /** Puts words where the caret is, apart from the word before it, and focuses the input. */
  public void write(String words) {
    if (!input.isDisabled()) {
      int at = input.getSelection().getStart();
      boolean apart = at == 0 || Character.isWhitespace(input.getText().charAt(at - 1));
      input.replaceSelection(apart ? words : " " + words);
    }
    focusInput();
  }

  /** Whether a message can be written. */
  public boolean isEnabled() {
    return model.writableProperty().getValue();
  }

  /** Opens the emoji picker. */
  public void chooseEmoji() {
    emoji.open();
  }

  /** Focuses the input, as soon as the room accepts messages. */
  public void focusInput() {
    focusWanted = input.isDisabled();
    input.requestFocus();
  }

  /**
   * Redirects what is typed or pasted in another node, which takes no text itself, to the input.
   */
  public void redirectKeysOf(Node other) {
    other.addEventHandler(KeyEvent.KEY_TYPED, this::typedElsewhere);
    other.addEventHandler(KeyEvent.KEY_PRESSED, this::pressedElsewhere);
  }

  private void typedElsewhere(KeyEvent key) {
    if (TypedText.isIn(key) && !(key.getTarget() instanceof ButtonBase)) {
      redirect(key);
    }
  }

  private void pressedElsewhere(KeyEvent key) {
    if (Shortcut.PASTE.matches(key) || Shortcut.PASTE_FILES.matches(key)) {
      redirect(key);
    }
  }

  private void redirect(KeyEvent key) {
    if (!input.isDisabled()) {
      input.requestFocus();
      input.fireEvent(key.copyFor(input, input));
      key.consume();
    }
  }

  private void buildInput() {
    input.setId("composer-input");
    model.textProperty().subscribe(this::showText);
    input.textProperty().subscribe(text -> model.textProperty().set(text));
    input.promptTextProperty().bind(model.promptProperty());
    input.accessibleRoleDescriptionProperty().bind(model.promptProperty());
    input.disableProperty().bind(model.writableProperty().map(writable -> !writable));
    model.writableProperty().subscribe(this::moveFocus);
    input.addEventFilter(KeyEvent.KEY_PRESSED, this::editLast);
    input.addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
  }

  private Node truncationHint() {
    Label hint =
        WrappedLabel.of(translations.of("composer.cut", ComposerViewModel.MAX_INPUT_LENGTH));
    hint.setId("composer-cut");
    Visibility.when(FieldRules.truncateTooLong(input, ComposerViewModel.MAX_INPUT_LENGTH), hint);
    input
        .accessibleHelpProperty()
        .bind(
            Bindings.createStringBinding(
                () -> spoken(hint), hint.visibleProperty(), model.asksProperty(), suggested));
    return hint;
  }

  /** The text stays, and may be tried: nobody tells when a mute ends. */
  private Node mutedHint() {
    Label hint = WrappedLabel.of(translations.of("composer.muted"));
    hint.setGraphic(Icons.of("muted"));
    hint.setId("composer-muted");
    Visibility.when(model.mutedProperty(), hint);
    return hint;
  }

  private @Nullable String spoken(Label hint) {
    if (hint.isVisible()) {
      return hint.getText();
    }
    return model.asksProperty().get() > 0 ? model.question() : suggested.getValue();
  }

  private void buildSend() {
    send.setId("composer-send");
    send.disableProperty().bind(model.sendableProperty().map(sendable -> !sendable));
    send.setOnAction(_ -> sendAndStay());
  }

  private void buildCounter() {
    counter.setId("composer-counter");
    counter.setMinWidth(USE_PREF_SIZE);
    counter.textProperty().bind(model.counterProperty());
    Visibility.when(model.counterProperty().map(text -> !text.isEmpty()), counter);
    model.tooLongProperty().subscribe(now -> pseudoClassStateChanged(TOO_LONG, now));
  }

  private void editLast(KeyEvent key) {
    boolean asked = Shortcut.EDIT_LAST.matches(key) && !keys.areComposing();
    if (asked && model.editLast()) {
      key.consume();
    }
  }

  private void escape(KeyEvent key) {
    if (Shortcut.BACK.matches(key) && model.asksProperty().get() > 0) {
      key.consume();
      goBack();
      return;
    }
    boolean drops = model.replyToProperty().getValue() != null && !keys.areComposing();
    if (drops && Shortcut.BACK.matches(key)) {
      model.dropReply();
      key.consume();
    }
  }

  private void goBack() {
    model.sendNothing();
    input.requestFocus();
  }

  private void dropReply() {
    model.dropReply();
    input.requestFocus();
  }

  /** Text that was not typed here, such as a draft, puts the caret at its end. */
  private void showText(String text) {
    if (!text.equals(input.getText())) {
      input.setText(text);
      input.end();
    }
  }

  /** While the input is disabled, its focus waits here: what is typed presses no button. */
  private void moveFocus(boolean writable) {
    if (writable && focusWanted) {
      focusWanted = false;
      input.requestFocus();
    } else if (!writable && input.isFocused()) {
      focusWanted = true;
      requestFocus();
    }
  }

  private void sendAndStay() {
    model.send();
    input.requestFocus();
  }
}
