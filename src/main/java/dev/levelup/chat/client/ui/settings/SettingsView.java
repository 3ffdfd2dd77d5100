package dev.levelup.chat.client.ui.settings;

import dev.levelup.chat.client.ui.card.DialogCard;
import dev.levelup.chat.client.ui.field.LineInput;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.shortcut.Shortcut;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.text.FoldedName;
import dev.levelup.chat.client.ui.theme.EmptyState;
import dev.levelup.chat.client.ui.theme.FieldRules;
import dev.levelup.chat.client.ui.theme.Icons;
import dev.levelup.chat.client.ui.theme.Stylesheet;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The names of the sections at the side, or above in a narrow window, and the rows of the open
 * section; during a search, the matching rows of all sections.
 */
public final class SettingsView extends DialogCard {
  /** Below this width, in font sizes, the names are above the rows. */
  private static final double NARROW = 44;

  private static final PseudoClass NARROW_CLASS = PseudoClass.getPseudoClass("narrow");

  private final Translations translations;
  private final StringProperty open;
  private final List<SectionPage> pages;
  private final SectionNames names;
  private final LineInput search;
  private final EmptyState nothing;
  private final ScrollPane scroll;
  private final BorderPane body = new BorderPane();
  private boolean narrow;

  /**
   * @param open the id of the open section; initially the one to open
   * @param pictures the emoji images, for the search text
   * @param close closes the settings
   */
  public SettingsView(
      List<SettingsSection> sections,
      StringProperty open,
      EmojiPictures pictures,
      Translations translations,
      Runnable close) {
    super(translations.of("settings.title"));
    this.translations = translations;
    this.pages = sections.stream().map(SectionPage::new).toList();
    this.open = open;
    this.names = new SectionNames(sections, this::choose, translations);
    this.search = new LineInput(Icons.of("search"), pictures);
    this.nothing =
        new EmptyState(
            "search", translations.of("nothing-found"), translations.of("nothing-found.text"));
    this.scroll = new ScrollPane(content());
    setId("settings");
    getStyleClass().add("settings");
    getStylesheets().add(Stylesheet.beside(SettingsView.class, "settings.css"));
    setMaxHeight(Double.MAX_VALUE);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().setAll(head(getChildren().getFirst(), close), search, body);
    buildSearch();
    show();
    widthProperty().subscribe(this::arrange);
  }

  @Override
  protected void focusFirst() {
    search.requestFocus();
  }

  /** Focuses the node with this id. */
  void focus(String id) {
    Node wanted = lookup("#" + id);
    if (wanted != null) {
      wanted.requestFocus();
    }
  }

  private Node head(Node title, Runnable close) {
    Button done = Icons.button("close", translations.of("action.close"));
    done.setId("settings-close");
    done.setCancelButton(true);
    done.setOnAction(_ -> close.run());
    HBox.setHgrow(title, Priority.ALWAYS);
    ((Label) title).setMaxWidth(Double.MAX_VALUE);
    HBox head = new HBox(title, done);
    head.getStyleClass().add("settings-head");
    return head;
  }

  private VBox content() {
    nothing.setId("settings-nothing");
    VBox content = new VBox();
    content.getStyleClass().add("settings-pages");
    content.getChildren().addAll(pages);
    content.getChildren().add(nothing);
    return content;
  }

  private void buildSearch() {
    search.setId("settings-search");
    search.setPromptText(translations.of("settings.search"));
    search.setAccessibleRoleDescription(translations.of("settings.search"));
    FieldRules.refuseTooLong(search);
    search.textProperty().subscribe((_, _) -> show());
    addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
  }

  /** Clears the search; without a search the key is not consumed, and closes the settings. */
  private void escape(KeyEvent key) {
    if (Shortcut.BACK.matches(key) && !search.getText().isEmpty()) {
      search.clear();
      search.requestFocus();
      key.consume();
    }
  }

  private void show() {
    String wanted = FoldedName.of(search.getText().strip());
    boolean found = true;
    if (wanted.isEmpty()) {
      SectionPage shown = shown();
      pages.forEach(page -> page.show(page.equals(shown)));
      names.mark(shown.section());
    } else {
      String[] each = wanted.split("\\s+");
      names.mark(null);
      found = pages.stream().filter(page -> page.filter(each)).count() > 0;
    }
    // In a narrow window the drop-down list already shows the open section's name.
    boolean titled = !wanted.isEmpty() || !narrow;
    pages.forEach(page -> page.setTitled(titled));
    nothing.setVisible(!found);
    nothing.setManaged(!found);
    scroll.setVvalue(0);
  }

  private SectionPage shown() {
    return pages.stream()
        .filter(page -> page.section().id().equals(open.get()))
        .findFirst()
        .orElse(pages.getFirst());
  }

  private void choose(SettingsSection section) {
    if (!section.id().equals(open.get()) || !search.getText().isEmpty()) {
      open.set(section.id());
      search.clear();
      show();
    }
  }

  private void arrange() {
    boolean now = getWidth() < NARROW * search.getFont().getSize();
    if (body.getCenter() == null || narrow != now) {
      narrow = now;
      Node focused = getScene() == null ? null : getScene().getFocusOwner();
      body.getChildren().clear(); // The order of children is the order of focus traversal.
      body.setLeft(narrow ? null : names.column());
      body.setTop(narrow ? names.list() : null);
      body.setCenter(scroll);
      pseudoClassStateChanged(NARROW_CLASS, narrow);
      show();
      if (focused != null && focused.getScene() != null) {
        focused.requestFocus();
      }
    }
  }
}
