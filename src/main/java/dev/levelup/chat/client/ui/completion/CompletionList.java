package dev.levelup.chat.client.ui.completion;

import dev.levelup.chat.client.ui.avatar.AvatarImages;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.theme.Stylesheet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Parent;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The suggestions, above the box of a message or below a field of one line. Takes no space, and
 * never the focus: the input keeps it and says what is the current one.
 */
public final class CompletionList extends VBox {
  private static final double GAP = 4;

  /** The box around a message has an edge and a padding of its own. */
  private static final double GAP_ABOVE = 8;

  private static final double MARGIN = 8;

  private final TextInputControl input;
  private final Completing model;
  private final BooleanSupplier composing;
  private final Translations translations;
  private final List<SuggestionRow> rows = new ArrayList<>();
  private boolean outdated;

  /**
   * @param input the field in which the text is written
   * @param composing whether an input method is composing; nothing is completed then
   * @param avatars the pictures of people and rooms, and the emoji images
   */
  public CompletionList(
      TextInputControl input,
      Completing model,
      BooleanSupplier composing,
      AvatarImages avatars,
      Translations translations) {
    this.input = input;
    this.model = model;
    this.composing = composing;
    this.translations = translations;
    setId("completion");
    getStyleClass().add("completion");
    getStylesheets().add(Stylesheet.beside(CompletionList.class, "completion.css"));
    setManaged(false);
    setVisible(false);
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    setAccessibleText(translations.of("completion.list"));
    for (int i = 0; i < Completing.MOST; i++) {
      rows.add(row(i, avatars));
    }
    input.textProperty().subscribe(this::typed);
    input.caretPositionProperty().subscribe(this::changed);
    input.focusedProperty().subscribe(this::changed);
    model.suggestionsProperty().subscribe(this::show);
    model.currentProperty().subscribe(this::mark);
  }

  private SuggestionRow row(int index, AvatarImages avatars) {
    SuggestionRow row = new SuggestionRow(avatars, translations);
    row.setOnMouseMoved(_ -> model.setCurrent(index));
    row.setOnMousePressed(MouseEvent::consume);
    row.setOnMouseClicked(
        _ -> {
          model.setCurrent(index);
          take();
        });
    return row;
  }

  /** What the input says about the current suggestion; null while there is none. */
  public ObservableValue<@Nullable String> spokenProperty() {
    return Bindings.createStringBinding(
        this::spoken, model.suggestionsProperty(), model.currentProperty());
  }

  private @Nullable String spoken() {
    int count = model.suggestionsProperty().get().size();
    int current = model.currentProperty().get();
    return count == 0
        ? null
        : translations.of(
            "completion.spoken", rows.get(current).getAccessibleText(), current + 1, count);
  }

  /** Takes the keys of an open list; to be called before the input gets them. */
  public void pressed(KeyEvent key) {
    boolean plain = !key.isShiftDown() && !key.isShortcutDown() && !key.isAltDown();
    if (!isVisible() || !plain || composing.getAsBoolean() || !input.equals(key.getTarget())) {
      return;
    }
    switch (key.getCode()) {
      case UP -> act(key, () -> model.move(-1));
      case DOWN -> act(key, () -> model.move(1));
      case TAB, ENTER -> act(key, this::take);
      case ESCAPE -> act(key, model::dismiss);
      default -> {}
    }
  }

  private static void act(KeyEvent key, Runnable action) {
    key.consume();
    action.run();
  }

  private void take() {
    model.take().ifPresent(this::replace);
  }

  private void replace(Replacement replacement) {
    input.replaceText(replacement.from(), replacement.to(), replacement.text());
  }

  private void typed(String before, String now) {
    changed();
    if (input.isFocused() && !composing.getAsBoolean()) {
      // Not inside the change that a key has made.
      model.ended(before, now).ifPresent(each -> Platform.runLater(() -> replace(each, now)));
    }
  }

  private void replace(Replacement replacement, String in) {
    if (input.getText().equals(in)) {
      replace(replacement);
    }
  }

  /** Text and caret change one after the other: looks once both have. */
  private void changed() {
    if (!outdated) {
      outdated = true;
      Platform.runLater(this::update);
    }
  }

  private void update() {
    outdated = false;
    boolean completes =
        input.isFocused() && !composing.getAsBoolean() && input.getSelection().getLength() == 0;
    model.show(completes ? input.getText() : "", completes ? input.getCaretPosition() : 0);
  }

  private void show(List<Suggestion> suggestions) {
    setVisible(!suggestions.isEmpty());
    for (int i = 0; i < suggestions.size(); i++) {
      rows.get(i).show(suggestions.get(i));
    }
    getChildren().setAll(rows.subList(0, suggestions.size()));
    mark();
    if (isVisible()) {
      place();
    }
  }

  private void mark() {
    int current = model.currentProperty().get();
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).setCurrent(i == current);
    }
    notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
  }

  private void place() {
    Begun begun = model.begun();
    Parent around = getParent();
    if (begun != null && around != null) {
      applyCss();
      Bounds space = around.getLayoutBounds();
      double width = Math.min(prefWidth(-1), space.getWidth() - 2 * MARGIN);
      double height = prefHeight(width);
      boolean above = input instanceof TextArea;
      Point2D at = around.sceneToLocal(input.localToScene(corner(begun)));
      double x = Math.clamp(at.getX(), MARGIN, Math.max(MARGIN, space.getWidth() - width - MARGIN));
      resizeRelocate(
          snapPositionX(x),
          snapPositionY(above ? at.getY() - GAP_ABOVE - height : at.getY() + GAP),
          width,
          snapSizeY(height));
      layout();
    }
  }

  /** Above the sign in a message; below a field of one line. */
  private Point2D corner(Begun word) {
    if (input.getSkin() instanceof TextAreaSkin skin) {
      return new Point2D(skin.getCharacterBounds(word.start()).getMinX(), 0);
    }
    return new Point2D(0, input.getHeight());
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case ITEM_COUNT -> getChildren().size();
      case ITEM_AT_INDEX -> getChildren().get((Integer) parameters[0]);
      case FOCUS_ITEM -> isVisible() ? rows.get(model.currentProperty().get()) : null;
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }
}
