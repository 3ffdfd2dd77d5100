package dev.levelup.chat.client.ui.switcher;

import dev.levelup.chat.client.ui.avatar.AvatarImages;
import dev.levelup.chat.client.ui.completion.CompletionList;
import dev.levelup.chat.client.ui.field.LineInput;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.shortcut.KeysLabel;
import dev.levelup.chat.client.ui.shortcut.Shortcut;
import dev.levelup.chat.client.ui.theme.EmptyState;
import dev.levelup.chat.client.ui.theme.FieldRules;
import dev.levelup.chat.client.ui.theme.Icons;
import dev.levelup.chat.client.ui.theme.Stylesheet;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The card with a field, and below it where the user can go to. The field keeps the focus. */
public final class QuickSwitcher extends VBox {
  private final QuickSwitcherViewModel model;
  private final Translations translations;
  private final Runnable hide;
  private final LineInput field;
  private final FoundList list;
  private final EmptyState none;

  /**
   * @param avatars the pictures of people and rooms, and the emoji images, for names and the field
   * @param hide closes the card
   */
  public QuickSwitcher(
      QuickSwitcherViewModel model,
      AvatarImages avatars,
      Translations translations,
      Runnable hide) {
    this.model = model;
    this.translations = translations;
    this.hide = hide;
    this.field = new LineInput(Icons.of("search"), avatars.emoji());
    this.list = new FoundList(model, avatars, translations);
    this.none =
        new EmptyState(
            "search", translations.of("nothing-found"), translations.of("nothing-found.text"));
    setId("quick-switcher");
    getStyleClass().add("form-card");
    getStylesheets()
        .addAll(
            Stylesheet.beside(CompletionList.class, "completion.css"),
            KeysLabel.STYLES,
            Stylesheet.beside(QuickSwitcher.class, "switcher.css"));
    setMaxHeight(USE_PREF_SIZE);
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText(translations.of("switcher.title"));
    buildField();
    StackPane body = new StackPane(list, none);
    body.getStyleClass().add("switcher-body");
    getChildren().setAll(field, body);
    model.foundProperty().subscribe(this::show);
    model.currentProperty().subscribe(this::speak);
    sceneProperty().subscribe(scene -> focus(scene));
  }

  private void buildField() {
    field.setId("quick-switcher-field");
    field.setPromptText(translations.of("switcher.field"));
    field.setAccessibleRoleDescription(translations.of("switcher.field"));
    field.textProperty().bindBidirectional(model.typedProperty());
    FieldRules.refuseTooLong(field);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    list.setOnChosen(this::go);
  }

  private void focus(@Nullable Object scene) {
    if (scene != null) {
      field.requestFocus();
    }
  }

  private void pressed(KeyEvent key) {
    if (Shortcut.BACK.matches(key) || Shortcut.QUICK_SWITCHER.matches(key)) {
      act(key, hide);
      return;
    }
    switch (key.getCode()) {
      case UP -> act(key, () -> move(-1));
      case DOWN -> act(key, () -> move(1));
      case TAB -> act(key, () -> move(key.isShiftDown() ? -1 : 1));
      case ENTER -> act(key, () -> model.onceFound(this::go));
      default -> {}
    }
  }

  private static void act(KeyEvent key, Runnable action) {
    key.consume();
    action.run();
  }

  private void move(int step) {
    model.onceFound(() -> model.move(step));
  }

  /** The card closes first, since a command may open another one; it may be closed already. */
  private void go() {
    if (getScene() != null && !model.found().isEmpty()) {
      hide.run();
      model.go();
    }
  }

  private void show(@Nullable List<Found> found) {
    none.setVisible(found != null && found.isEmpty());
    speak();
  }

  /** What the field says: the current one, since the focus never leaves the field. */
  private void speak() {
    int count = model.found().size();
    field.setAccessibleHelp(
        count == 0
            ? none.isVisible() ? translations.of("nothing-found") : null
            : translations.of(
                "completion.spoken", list.spoken(), model.currentProperty().get() + 1, count));
  }
}
