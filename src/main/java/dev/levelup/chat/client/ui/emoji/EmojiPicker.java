package dev.levelup.chat.client.ui.emoji;

import dev.levelup.chat.client.state.SkinTone;
import dev.levelup.chat.client.sync.persistence.EmojiUse;
import dev.levelup.chat.client.ui.emoji.EmojiRow.Choice;
import dev.levelup.chat.client.ui.field.LineInput;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.shortcut.Shortcut;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.text.TextLine;
import dev.levelup.chat.client.ui.theme.EmptyState;
import dev.levelup.chat.client.ui.theme.FieldRules;
import dev.levelup.chat.client.ui.theme.Icons;
import dev.levelup.chat.client.ui.theme.Stylesheet;
import java.util.Set;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * All emoji, by category or as a search finds them. The search field has the focus; arrow keys move
 * in the grid. Esc, a choice, and the loss of the focus close it.
 *
 * <p>Lies above its siblings and takes no space among them.
 */
public final class EmojiPicker extends VBox {
  private static final Set<KeyCode> MOVES =
      Set.of(
          KeyCode.UP,
          KeyCode.DOWN,
          KeyCode.LEFT,
          KeyCode.RIGHT,
          KeyCode.PAGE_UP,
          KeyCode.PAGE_DOWN);

  private final EmojiPictures pictures;
  private final EmojiCatalogs catalogs;
  private final EmojiUse use;
  private final Translations translations;
  private final LineInput search;
  private final EmojiGrid grid;
  private final TextLine name;
  private final Label code = new Label();
  private final SkinTones tones;
  private final PickerPlace place;
  private @Nullable EmojiCatalog catalog;
  private Consumer<String> chosen = _ -> {};
  private Runnable returnFocus = () -> {};
  private Node opener = this;

  /**
   * Closed.
   *
   * @param catalogs read when the picker is opened for the first time
   * @param use the recent emoji and the skin tone
   */
  public EmojiPicker(
      EmojiPictures pictures, EmojiCatalogs catalogs, EmojiUse use, Translations translations) {
    this.pictures = pictures;
    this.catalogs = catalogs;
    this.use = use;
    this.translations = translations;
    this.search = new LineInput(Icons.of("search"), pictures);
    this.grid = new EmojiGrid(pictures, this::choose);
    this.name = new TextLine(pictures, "emoji-name");
    this.tones = new SkinTones(pictures, this::chooseTone, translations);
    this.place = new PickerPlace(this, search.fontProperty());
    getStyleClass().add("emoji-picker");
    getStylesheets().add(Stylesheet.beside(EmojiPicker.class, "emoji.css"));
    setId("emoji-picker");
    setManaged(false);
    setVisible(false);
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText(translations.of("emoji.picker"));
    addEventHandler(MouseEvent.MOUSE_PRESSED, MouseEvent::consume);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    addEventHandler(KeyEvent.ANY, KeyEvent::consume);
    // Not focusWithin: the cells of a list view set their own "focused".
    sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::focusMoved);
    parentProperty().flatMap(Parent::layoutBoundsProperty).subscribe(_ -> moved());
  }

  /**
   * Opens beside a node, where there is space for it.
   *
   * @param choose called with the chosen emoji, after the focus was given back
   * @param giveFocusBack called when it closes while it has the focus
   */
  public void open(Node near, Consumer<String> choose, Runnable giveFocusBack) {
    if (getChildren().isEmpty()) {
      build();
    }
    chosen = choose;
    returnFocus = giveFocusBack;
    opener = near;
    search.clear();
    setVisible(true);
    search.requestFocus();
    catalogs.use(translations.locale(), this::take);
    place.beside(near);
    show();
  }

  private void take(EmojiCatalog read) {
    if (catalog == null) {
      catalog = read;
      show();
    }
  }

  private void build() {
    search.setId("emoji-search");
    search.setPromptText(translations.of("emoji.search"));
    search.setAccessibleRoleDescription(translations.of("emoji.search"));
    FieldRules.refuseTooLong(search);
    search.textProperty().subscribe((_, _) -> show());
    grid.setAccessibleText(translations.of("emoji.picker"));
    grid.setPlaceholder(
        new EmptyState(
            "search", translations.of("nothing-found"), translations.of("nothing-found.text")));
    grid.currentProperty().subscribe(this::showName);
    // A click beside the emoji leaves the focus where the keys are.
    grid.focusedProperty().subscribe(this::keepFocus);
    name.setMinWidth(0);
    name.setMaxWidth(Double.MAX_VALUE);
    code.getStyleClass().add("emoji-code");
    VBox texts = new VBox(name, code);
    texts.setMinWidth(0);
    HBox.setHgrow(texts, Priority.ALWAYS);
    HBox foot = new HBox(texts, tones);
    foot.getStyleClass().add("emoji-foot");
    VBox.setVgrow(grid, Priority.ALWAYS);
    getChildren().setAll(search, categories(), grid, foot);
  }

  private Node categories() {
    HBox bar = new HBox();
    bar.getStyleClass().add("emoji-categories");
    bar.setAccessibleRole(AccessibleRole.TOOL_BAR);
    bar.setAccessibleText(translations.of("emoji.categories"));
    String recent = translations.of(EmojiRows.RECENT);
    Button first = Icons.button("recent", recent);
    first.setOnAction(_ -> showGroup(recent));
    bar.getChildren().add(first);
    for (EmojiCategory each : EmojiCategory.values()) {
      bar.getChildren().add(category(each));
    }
    return bar;
  }

  private Button category(EmojiCategory category) {
    String title = translations.of(category.wordsKey());
    Button button = Icons.button("recent", title);
    TextLine example = new TextLine(pictures);
    example.setText(category.example());
    button.setGraphic(example);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.setOnAction(_ -> showGroup(title));
    return button;
  }

  private void showGroup(String title) {
    search.clear();
    grid.showGroup(title);
  }

  private void show() {
    EmojiCatalog all = catalog;
    if (all != null && isVisible()) {
      var rows = new EmojiRows(all, use.choices(), place.columns(), translations);
      String wanted = search.getText();
      grid.show(wanted.isBlank() ? rows.all() : rows.found(wanted));
      tones.show(use.choices().tone());
      showName();
    }
  }

  private void showName() {
    Choice choice = grid.current();
    name.setText(choice == null ? "" : choice.emoji().name());
    code.setText(choice == null ? "" : choice.emoji().code());
    search.setAccessibleHelp(
        choice == null ? translations.of("nothing-found") : choice.emoji().name());
  }

  private void keepFocus(boolean gridHasIt) {
    if (gridHasIt) {
      search.requestFocus();
    }
  }

  private void chooseTone(SkinTone tone) {
    use.choose(tone);
    show();
    search.requestFocus();
  }

  private void choose(String emoji) {
    Consumer<String> wanted = chosen;
    use.choose(emoji);
    close();
    wanted.accept(emoji);
  }

  private void close() {
    Runnable giveBack = returnFocus;
    chosen = _ -> {};
    returnFocus = () -> {};
    boolean hadFocus = getScene() != null && has(getScene().getFocusOwner());
    setVisible(false);
    if (hadFocus) {
      giveBack.run();
    }
  }

  private void focusMoved(@Nullable Node owner) {
    if (isVisible() && !has(owner)) {
      close();
    }
  }

  private boolean has(@Nullable Node node) {
    Node at = node;
    while (at != null && at != this) {
      at = at.getParent();
    }
    return at != null;
  }

  /** Later: what it was opened beside is laid out after its parent. */
  private void moved() {
    if (isVisible()) {
      Platform.runLater(() -> place.beside(opener));
    }
  }

  private void pressed(KeyEvent key) {
    boolean plain = !key.isShiftDown() && !key.isShortcutDown() && !key.isAltDown();
    if (Shortcut.BACK.matches(key)) {
      key.consume();
      close();
    } else if (key.getCode() == KeyCode.ENTER) {
      key.consume();
      take(key.getTarget());
    } else if (plain && MOVES.contains(key.getCode()) && search.isFocused()) {
      key.consume();
      grid.move(key.getCode(), forward());
    }
  }

  private void take(Object target) {
    Choice choice = grid.current();
    if (target instanceof ButtonBase button) {
      button.fire();
    } else if (choice != null) {
      choose(choice.text());
    }
  }

  private int forward() {
    return getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT ? -1 : 1;
  }
}
