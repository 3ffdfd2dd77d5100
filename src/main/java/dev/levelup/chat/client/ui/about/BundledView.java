package dev.levelup.chat.client.ui.about;

import dev.levelup.chat.client.bundle.Bundled;
import dev.levelup.chat.client.ui.field.LineInput;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.shortcut.Shortcut;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.theme.Clipboards;
import dev.levelup.chat.client.ui.theme.EmptyState;
import dev.levelup.chat.client.ui.theme.Escape;
import dev.levelup.chat.client.ui.theme.FieldRules;
import dev.levelup.chat.client.ui.theme.Icons;
import dev.levelup.chat.client.ui.theme.Stylesheet;
import dev.levelup.chat.client.ui.theme.WrappedLabel;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * A search field, the matching components, and a button that copies the selected ones or all.
 * Enter, a double click or the button of a row shows the component's licences in place of them.
 */
public final class BundledView extends VBox {
  private final BundledViewModel model;
  private final Translations translations;
  private final LineInput search;
  private final ListView<Bundled> list;
  private final Button copy = new Button();
  private final VBox choice;

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
    Label help = WrappedLabel.of(translations.of("about.bundled.help"), "bundled-help");
    VBox texts = new VBox(title, help);
    texts.getStyleClass().add("bundled-texts");
    choice = new VBox(head, list);
    choice.getStyleClass().add("bundled-choice");
    getChildren().setAll(texts, choice);
    model.stepProperty().subscribe(this::describe);
    list.getSelectionModel().selectedItemProperty().subscribe(this::describe);
  }

  private void buildSearch() {
    search.setId("about-bundled-search");
    search.setPromptText(translations.of("about.bundled.search"));
    search.setAccessibleRoleDescription(translations.of("about.bundled.search"));
    search.textProperty().bindBidirectional(model.wantedProperty());
    FieldRules.refuseTooLong(search);
    addEventHandler(KeyEvent.KEY_PRESSED, this::goBack);
  }

  private void buildList() {
    list.setId("about-bundled-list");
    list.setAccessibleText(translations.of("about.bundled"));
    list.setAccessibleHelp(translations.of("about.licence.keys"));
    list.setCellFactory(_ -> new BundledCell(translations, this::showLicences));
    list.setMinHeight(USE_PREF_SIZE);
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::copySelected);
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::showSelected);
    Escape.passOn(list);
  }

  private void showSelected(KeyEvent key) {
    Bundled selected = list.getSelectionModel().getSelectedItem();
    if (key.getCode() == KeyCode.ENTER && selected != null) {
      key.consume();
      showLicences(selected);
    }
  }

  private void showLicences(Bundled component) {
    LicenceView licences = new LicenceView(component, model, translations, this::showList);
    getChildren().set(1, licences);
    licences.focusText();
  }

  private void showList() {
    getChildren().set(1, choice);
    list.requestFocus();
  }

  private void describe() {
    list.setPlaceholder(
        switch (model.stepProperty().get()) {
          case READING -> said("about.bundled.reading");
          case READ ->
              new EmptyState(
                  "search",
                  translations.of("nothing-found"),
                  translations.of("nothing-found.text"));
          case FAILED -> said("about.bundled.failed");
        });
    boolean some = !list.getSelectionModel().isEmpty();
    copy.setText(translations.of(some ? "about.bundled.copy-selected" : "about.bundled.copy-all"));
  }

  private Label said(String key) {
    Label said = new Label(translations.of(key));
    said.setWrapText(true);
    return said;
  }

  /** Escape leaves the licences, then clears the search; otherwise the key is passed on. */
  private void goBack(KeyEvent key) {
    if (Shortcut.BACK.matches(key) && !getChildren().contains(choice)) {
      showList();
      key.consume();
    } else if (Shortcut.BACK.matches(key) && !search.getText().isEmpty()) {
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
