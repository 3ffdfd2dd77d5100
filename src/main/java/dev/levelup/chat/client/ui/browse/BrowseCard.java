package dev.levelup.chat.client.ui.browse;

import dev.levelup.chat.client.state.Room;
import dev.levelup.chat.client.ui.avatar.AvatarImages;
import dev.levelup.chat.client.ui.browse.BrowseViewModel.Content;
import dev.levelup.chat.client.ui.card.DialogCard;
import dev.levelup.chat.client.ui.field.LineInput;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.theme.EmptyState;
import dev.levelup.chat.client.ui.theme.Escape;
import dev.levelup.chat.client.ui.theme.FieldRules;
import dev.levelup.chat.client.ui.theme.Icons;
import dev.levelup.chat.client.ui.theme.Stylesheet;
import dev.levelup.chat.client.ui.theme.Visibility;
import dev.levelup.chat.protocol.RoomId;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The card with the server's communities: a search field, and a list to look into and to join. */
public final class BrowseCard extends DialogCard {
  private final BrowseViewModel model;
  private final AvatarImages avatars;
  private final Translations translations;
  private final Runnable hide;
  private final LineInput search;
  private final ListView<Room> list;
  private @Nullable RoomId selected;

  /**
   * @param avatars the pictures of people and rooms, and the emoji images, for names and the search
   * @param hide closes the card
   */
  public BrowseCard(
      BrowseViewModel model, AvatarImages avatars, Translations translations, Runnable hide) {
    super(translations.of("browse.title"));
    this.model = model;
    this.avatars = avatars;
    this.translations = translations;
    this.hide = hide;
    search = new LineInput(Icons.of("search"), avatars.emoji());
    list = new ListView<>(model.found());
    setId("browse-card");
    getStyleClass().add("browse-card");
    getStylesheets().add(Stylesheet.beside(BrowseCard.class, "browse.css"));
    buildSearch();
    buildList();
    Button close = button("browse-close", translations.of("action.close"), hide);
    close.setCancelButton(true);
    StackPane body =
        new StackPane(
            only(Content.LOADING, loading()),
            only(Content.NONE, new EmptyState("kind", translations.of("rooms.none.community"))),
            only(Content.NO_MATCH, noMatch()),
            only(Content.FAILED, failed()),
            only(Content.ROWS, list));
    body.getStyleClass().add("browse-body");
    getChildren()
        .addAll(
            search,
            offline(),
            body,
            error("browse-error", model.refusalProperty(), avatars.emoji()),
            buttons(close));
  }

  @Override
  protected void focusFirst() {
    search.requestFocus();
  }

  private void buildSearch() {
    search.setId("browse-search");
    search.setPromptText(translations.of("browse.search"));
    search.setAccessibleRoleDescription(translations.of("browse.search"));
    search.textProperty().bindBidirectional(model.searchProperty());
    FieldRules.refuseTooLong(search);
    search.addEventFilter(KeyEvent.KEY_PRESSED, this::goDown);
  }

  private void goDown(KeyEvent key) {
    if (key.getCode() == KeyCode.DOWN && !model.found().isEmpty()) {
      key.consume();
      list.requestFocus();
      list.getSelectionModel().selectFirst();
    }
  }

  private void buildList() {
    list.setId("browse-list");
    list.setAccessibleText(translations.of("browse.title"));
    list.setAccessibleHelp(translations.of("browse.keys"));
    list.setCellFactory(_ -> new BrowseCell(model, this::open, avatars, translations));
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    Escape.passOn(list);
    keepSelection();
  }

  /** New lists replace the rooms, and with them the selected one. */
  private void keepSelection() {
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(room -> selected = room == null ? selected : room.id());
    // Not an invalidation listener: those are called before the selection model has heard of it.
    model.found().addListener((ListChangeListener<Room>) _ -> selectAgain());
  }

  private void selectAgain() {
    model.found().stream()
        .filter(room -> room.id().equals(selected))
        .findFirst()
        .ifPresent(list.getSelectionModel()::select);
  }

  private void onKey(KeyEvent key) {
    Room room = list.getSelectionModel().getSelectedItem();
    if (room != null && key.getCode() == KeyCode.ENTER) {
      key.consume();
      open(room);
    } else if (room != null && key.getCode() == KeyCode.SPACE) {
      key.consume();
      model.join(room);
    }
  }

  private void open(Room room) {
    hide.run();
    model.open(room);
  }

  private Node offline() {
    Label offline = text(translations.of("mentions.offline"));
    offline.getStyleClass().add("offline-note");
    offline.setMaxWidth(Double.MAX_VALUE);
    Visibility.when(model.offlineProperty(), offline);
    return offline;
  }

  private Node loading() {
    Label loading = text(translations.of("browse.loading"));
    loading.getStyleClass().add("browse-loading");
    return loading;
  }

  private Node noMatch() {
    EmptyState none =
        new EmptyState(
            "search", translations.of("nothing-found"), translations.of("nothing-found.text"));
    none.getChildren().add(button("browse-all", translations.of("browse.all"), this::showAll));
    return none;
  }

  private void showAll() {
    search.clear();
    search.requestFocus();
  }

  private Node failed() {
    Button again =
        button("browse-retry", translations.of("action.try-again"), () -> model.reload());
    VBox box = new VBox(error("browse-failure", model.failureProperty(), avatars.emoji()), again);
    box.getStyleClass().add("browse-failed");
    return box;
  }

  private Node only(Content content, Node node) {
    Visibility.when(model.contentProperty().map(now -> now == content), node);
    return node;
  }
}
