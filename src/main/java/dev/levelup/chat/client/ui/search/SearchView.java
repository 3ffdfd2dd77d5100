package dev.levelup.chat.client.ui.search;

import dev.levelup.chat.client.state.Paging;
import dev.levelup.chat.client.ui.avatar.AvatarImages;
import dev.levelup.chat.client.ui.completion.CompletionList;
import dev.levelup.chat.client.ui.field.LineInput;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.search.SearchViewModel.Content;
import dev.levelup.chat.client.ui.shortcut.Shortcut;
import dev.levelup.chat.client.ui.text.TextBlock;
import dev.levelup.chat.client.ui.theme.EmptyState;
import dev.levelup.chat.client.ui.theme.FieldRules;
import dev.levelup.chat.client.ui.theme.Icons;
import dev.levelup.chat.client.ui.theme.Stylesheet;
import dev.levelup.chat.client.ui.theme.Visibility;
import dev.levelup.chat.client.ui.timeline.MessageTimes;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import javafx.beans.value.ObservableValue;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The search: a field, where to search, and below them the hits. */
public final class SearchView extends VBox {
  private final SearchViewModel model;
  private final MessageTimes times;
  private final AvatarImages avatars;
  private final Translations translations;
  private final LineInput field;
  private final ListView<Message> list;
  private Runnable leave = () -> {};

  /**
   * @param times formats the times of the hits
   * @param avatars the pictures of people and rooms, and the emoji images
   */
  public SearchView(
      SearchViewModel model, MessageTimes times, AvatarImages avatars, Translations translations) {
    this.model = model;
    this.times = times;
    this.avatars = avatars;
    this.translations = translations;
    this.field = new LineInput(Icons.of("search"), avatars.emoji());
    this.list = new ListView<>(model.hits());
    getStyleClass().add("search");
    getStylesheets().add(Stylesheet.beside(SearchView.class, "search.css"));
    buildField();
    buildList();
    StackPane body =
        new StackPane(
            only(Content.ROWS, list),
            only(Content.HINT, hint()),
            only(Content.LOADING, state("search.loading")),
            only(Content.FAILED, new Region()), // The footer says why.
            only(Content.EMPTY, notice("nothing-found", "search.none.text")));
    VBox.setVgrow(body, Priority.ALWAYS);
    VBox top = new VBox(field, scope());
    top.getStyleClass().add("search-top");
    CompletionList completion =
        new CompletionList(field, model.completion(), () -> false, avatars, translations);
    addEventFilter(KeyEvent.KEY_PRESSED, completion::pressed);
    getChildren().setAll(head(), top, note(), body, footer(), completion);
    addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
    addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> leaveIfHidden());
  }

  private void leaveIfHidden() {
    if (!model.shownProperty().getValue()) {
      leave.run();
    }
  }

  /** The model of this view. */
  public SearchViewModel model() {
    return model;
  }

  /** Creates the button that opens or closes the search. */
  public Button button() {
    Button button = Icons.button("search", translations.of("search.open"));
    button.setId("open-search");
    button.setOnAction(
        _ -> {
          if (model.shownProperty().getValue()) {
            close();
          } else {
            open(false);
          }
        });
    return button;
  }

  /** Sets what moves the focus to where the user writes. */
  public void setOnLeave(Runnable action) {
    leave = action;
  }

  /** Opens the search, and focuses its field. */
  public void open(boolean everywhere) {
    model.open(everywhere);
    field.requestFocus();
    field.selectAll();
  }

  private void close() {
    model.close();
    leave.run();
  }

  private Node head() {
    Label title = new Label(translations.of("search.title"));
    title.getStyleClass().add("search-title");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button back = Icons.button("back", translations.of("search.back"));
    back.setId("search-back");
    back.setOnAction(_ -> model.goBack());
    Visibility.when(model.canGoBackProperty(), back);
    Button close = Icons.button("close", translations.of("search.close"));
    close.setId("search-close");
    close.setOnAction(_ -> close());
    HBox head = new HBox(title, gap, back, close);
    head.getStyleClass().add("search-head");
    return head;
  }

  private void buildField() {
    field.setId("search-field");
    field.setPromptText(translations.of("search.prompt"));
    field.setAccessibleRoleDescription(translations.of("search.prompt"));
    field.textProperty().bindBidirectional(model.textProperty());
    FieldRules.refuseTooLong(field);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::fieldKey);
  }

  private void fieldKey(KeyEvent key) {
    if (key.getCode() == KeyCode.ENTER) {
      key.consume();
      walk(key.isShiftDown() ? -1 : 1);
    } else if (key.getCode() == KeyCode.DOWN && !model.hits().isEmpty()) {
      key.consume();
      list.requestFocus();
      list.getSelectionModel().select(Math.max(0, list.getSelectionModel().getSelectedIndex()));
    }
  }

  /** Another room takes the focus when it opens; whoever walks on needs it here. */
  private void walk(int step) {
    model.walk(step);
    focus(field);
    field.end();
  }

  /** The focus stays in the search, unless the hit shows in its place. */
  private void focus(Node node) {
    if (model.shownProperty().getValue()) {
      node.requestFocus();
    } else {
      leave.run();
    }
  }

  private Node scope() {
    ToggleButton here = part("search-here", "search.here", false);
    ToggleButton everywhere = part("search-everywhere", "search.everywhere", true);
    here.disableProperty().bind(model.hasRoomProperty().map(has -> !has));
    HBox scope = new HBox(here, everywhere);
    scope.getStyleClass().addAll("segments", "search-scope");
    return scope;
  }

  private ToggleButton part(String id, String words, boolean everywhere) {
    ToggleButton part = new ToggleButton(translations.of(words));
    part.setId(id);
    part.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(part, Priority.ALWAYS);
    part.setOnAction(
        _ -> {
          model.everywhereProperty().set(everywhere);
          part.setSelected(true); // One of the two always is.
        });
    model.everywhereProperty().subscribe(is -> part.setSelected(is == everywhere));
    return part;
  }

  private void buildList() {
    list.setId("search-results");
    list.setAccessibleText(translations.of("search.results"));
    list.setCellFactory(_ -> new HitCell(model, times, avatars, translations));
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::listKey);
    model.currentProperty().subscribe(this::reveal);
    model.ignored().subscribe(list::refresh);
    model.searched().subscribe(list::refresh);
  }

  private void listKey(KeyEvent key) {
    Message selected = list.getSelectionModel().getSelectedItem();
    boolean opens = key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE;
    if (opens && selected != null) {
      key.consume();
      model.goTo(selected);
      focus(list);
    }
  }

  private void reveal(@Nullable MessageId current) {
    for (int i = 0; i < model.hits().size(); i++) {
      if (model.hits().get(i).id().equals(current)) {
        list.getSelectionModel().select(i);
        list.scrollTo(Math.max(0, i - 1));
      }
    }
  }

  private Node note() {
    TextBlock note = new TextBlock(avatars.emoji(), "search-note");
    note.setId("search-note");
    note.textProperty().bind(model.noteProperty());
    Visibility.when(model.noteProperty().map(words -> !words.isEmpty()), note);
    return note;
  }

  /** Below the hits: how to find more, or why that failed. */
  private Node footer() {
    Label reach = new Label();
    reach.getStyleClass().add("search-state");
    reach.setWrapText(true);
    reach.textProperty().bind(model.reachProperty());
    Visibility.when(reach.textProperty().isNotEmpty(), reach);
    VBox more = new VBox(reach, button("search-more", "search.more", model::loadMore));
    more.getStyleClass().add("search-further");
    TextBlock why = new TextBlock(avatars.emoji());
    why.setId("search-error");
    why.textProperty().bind(model.failureProperty());
    VBox failed = new VBox(why, button("search-retry", "action.try-again", model::tryAgain));
    failed.getStyleClass().add("search-failed");
    Label loading = state("search.loading");
    ObservableValue<Boolean> loads =
        model
            .pagingProperty()
            .flatMap(
                now ->
                    model
                        .contentProperty()
                        .map(shown -> now == Paging.LOADING && shown == Content.ROWS));
    VBox footer =
        new VBox(
            shownWhile(model.pagingProperty().map(now -> now == Paging.IDLE), more),
            shownWhile(model.pagingProperty().map(now -> now == Paging.FAILED), failed),
            shownWhile(loads, loading));
    footer.getStyleClass().add("search-footer");
    return footer;
  }

  private Button button(String id, String words, Runnable action) {
    Button button = new Button(translations.of(words));
    button.setId(id);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(_ -> action.run());
    return button;
  }

  private Label state(String key) {
    Label state = new Label(translations.of(key));
    state.getStyleClass().add("search-state");
    return state;
  }

  /** What can be searched for, with the filters to begin with. */
  private Node hint() {
    VBox hint = notice("search.hint", "search.hint.text");
    FlowPane filters = new FlowPane();
    filters.getStyleClass().add("search-filters");
    filters.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    for (String each : Filters.NAMES) {
      Button begin = new Button(each);
      begin.getStyleClass().add("search-filter");
      begin.setAccessibleText(translations.of("search.filter." + each.replace(":", "")));
      begin.setOnAction(_ -> begin(each));
      filters.getChildren().add(begin);
    }
    hint.getChildren().add(filters);
    return hint;
  }

  private void begin(String filter) {
    field.setText((field.getText().strip() + " " + filter).strip());
    field.requestFocus();
    field.end();
  }

  private VBox notice(String sentence, String help) {
    return new EmptyState("search", translations.of(sentence), translations.of(help));
  }

  /** Goes back from a hit first; then closes the search. */
  private void escape(KeyEvent key) {
    if (key.isConsumed() || !Shortcut.BACK.matches(key)) {
      return; // The suggestions take it first.
    }
    key.consume();
    if (model.canGoBack()) {
      model.goBack();
      field.requestFocus();
    } else {
      close();
    }
  }

  private Node only(Content content, Node node) {
    return shownWhile(model.contentProperty().map(now -> now == content), node);
  }

  private static Node shownWhile(ObservableValue<Boolean> condition, Node node) {
    Visibility.when(condition, node);
    return node;
  }
}
