package dev.levelup.chat.client.ui.about;

import dev.levelup.chat.client.bundle.Bundled;
import dev.levelup.chat.client.ui.field.LineInput;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.shortcut.Shortcut;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.theme.Clipboards;
import dev.levelup.chat.client.ui.theme.FieldRules;
import dev.levelup.chat.client.ui.theme.Icons;
import dev.levelup.chat.client.ui.theme.Stylesheet;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A search field, the matching components, and a button that copies the selected ones or all. */
public final class BundledView extends VBox {
  private static final double HEIGHT = 320;

  private final BundledViewModel model;
  private final Translations translations;
  private final LineInput search;
  private final ListView<Bundled> list;
  private final Label empty = new Label();
  private final Button copy = new Button();

  /**
   * @param pictures the emoji images, for the search text
   */
  public BundledView(BundledViewModel model, EmojiPictures pictures, Translations translations) {
    this.model = model;
    this.translations = translations;
    this.search = new LineInput(Icons.of("search"), pictures);
    this.list = new ListView<>(model.found());
    getStyleClass().add("bundled");
    getStylesheets().add(Stylesheet.beside(BundledView.class, "about.css"));
    buildSearch();
    buildList();
    copy.setId("about-bundled-copy");
    copy.setMinWidth(USE_PREF_SIZE);
    copy.setOnAction(_ -> copy());
    HBox.setHgrow(search, Priority.ALWAYS);
    HBox head = new HBox(search, copy);
    head.getStyleClass().add("bundled-head");
    Label title = new Label(translations.of("about.bundled"));
    Label help = new Label(translations.of("about.bundled.help"));
    help.getStyleClass().add("bundled-help");
    help.setWrapText(true);
    help.setMinHeight(USE_PREF_SIZE);
    VBox texts = new VBox(title, help);
    texts.getStyleClass().add("bundled-texts");
    getChildren().setAll(texts, head, list);
    model.stepProperty().subscribe(this::describe);
    list.getSelectionModel().selectedItemProperty().subscribe(this::describe);
  }

  private void buildSearch() {
    search.setId("about-bundled-search");
    search.setPromptText(translations.of("about.bundled.search"));
    search.setAccessibleRoleDescription(translations.of("about.bundled.search"));
    search.textProperty().bindBidirectional(model.wantedProperty());
    FieldRules.refuseTooLong(search);
    addEventHandler(KeyEvent.KEY_PRESSED, this::endSearch);
  }

  private void buildList() {
    list.setId("about-bundled-list");
    list.setAccessibleText(translations.of("about.bundled"));
    list.setCellFactory(_ -> new BundledCell(translations));
    list.setPrefHeight(HEIGHT);
    list.setMinHeight(USE_PREF_SIZE);
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    list.setPlaceholder(empty);
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::copySelected);
    empty.setWrapText(true);
  }

  private void describe() {
    empty.setText(
        translations.of(
            switch (model.stepProperty().get()) {
              case READING -> "about.bundled.reading";
              case READ -> "about.bundled.nothing";
              case FAILED -> "about.bundled.failed";
            }));
    boolean some = !list.getSelectionModel().isEmpty();
    copy.setText(translations.of(some ? "about.bundled.copy-selected" : "about.bundled.copy-all"));
  }

  /** Escape clears the search first; otherwise the field passes the key on. */
  private void endSearch(KeyEvent key) {
    if (Shortcut.BACK.matches(key) && !search.getText().isEmpty()) {
      search.clear();
      search.requestFocus();
      key.consume();
    }
  }

  private void copySelected(KeyEvent key) {
    if (Shortcut.COPY.matches(key) && !list.getSelectionModel().isEmpty()) {
      copy();
      key.consume();
    }
  }

  private void copy() {
    List<Bundled> selected = List.copyOf(list.getSelectionModel().getSelectedItems());
    String text = selected.isEmpty() ? model.text() : BundledViewModel.text(selected);
    Clipboards.copy(text);
    copy.setText(translations.of("about.copied"));
  }
}
