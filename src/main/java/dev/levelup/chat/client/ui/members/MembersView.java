package dev.levelup.chat.client.ui.members;

import dev.levelup.chat.client.ui.avatar.AvatarImages;
import dev.levelup.chat.client.ui.field.LineInput;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.members.MemberRow.Person;
import dev.levelup.chat.client.ui.members.MembersViewModel.Content;
import dev.levelup.chat.client.ui.person.PersonEvent;
import dev.levelup.chat.client.ui.shortcut.Shortcut;
import dev.levelup.chat.client.ui.text.TextBlock;
import dev.levelup.chat.client.ui.theme.EmptyState;
import dev.levelup.chat.client.ui.theme.FieldRules;
import dev.levelup.chat.client.ui.theme.Icons;
import dev.levelup.chat.client.ui.theme.Stylesheet;
import dev.levelup.chat.client.ui.theme.Visibility;
import dev.levelup.chat.client.ui.theme.WrappedLabel;
import dev.levelup.chat.protocol.Member;
import dev.levelup.chat.protocol.User;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The open room's members: a filter, and below it the list. */
public final class MembersView extends VBox {
  private final MembersViewModel model;
  private final AvatarImages avatars;
  private final Translations translations;
  private final Runnable leave;
  private final LineInput filter;
  private final ListView<MemberRow> list;

  /**
   * @param avatars the pictures of people and rooms, and the emoji images, for names
   * @param leave moves the focus to where the user writes
   */
  public MembersView(
      MembersViewModel model, AvatarImages avatars, Translations translations, Runnable leave) {
    this.model = model;
    this.avatars = avatars;
    this.translations = translations;
    this.leave = leave;
    this.filter = new LineInput(Icons.of("search"), avatars.emoji());
    this.list = new ListView<>(model.rows());
    getStyleClass().add("members");
    getStylesheets().add(Stylesheet.beside(MembersView.class, "members.css"));
    buildFilter();
    buildList();
    StackPane body =
        new StackPane(
            only(Content.ROWS, list),
            only(Content.LOADING, skeleton()),
            only(Content.EMPTY, new EmptyState("members", translations.of("members.none"))),
            only(
                Content.NO_MATCH,
                new EmptyState(
                    "search",
                    translations.of("nothing-found"),
                    translations.of("nothing-found.text"))),
            only(Content.FAILED, failed()));
    VBox.setVgrow(body, Priority.ALWAYS);
    VBox filterBox = new VBox(filter);
    filterBox.getStyleClass().add("members-filter");
    getChildren().setAll(head(), stale(), filterBox, body);
    addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
  }

  /** Focuses the filter. */
  public void focusFilter() {
    filter.requestFocus();
    filter.selectAll();
  }

  private Node head() {
    Label title = new Label(translations.of("members.title"));
    title.getStyleClass().add("members-title");
    Label count = new Label();
    count.getStyleClass().add("members-count");
    count.textProperty().bind(model.countProperty());
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button close = Icons.button("close", translations.of("members.hide"));
    close.setId("members-close");
    close.setOnAction(_ -> close());
    HBox head = new HBox(title, count, gap, close);
    head.getStyleClass().add("members-head");
    return head;
  }

  private void close() {
    model.toggle();
    leave.run();
  }

  private void buildFilter() {
    filter.setId("member-filter");
    filter.setPromptText(translations.of("members.filter"));
    filter.setAccessibleRoleDescription(translations.of("members.filter"));
    filter.textProperty().bindBidirectional(model.filterProperty());
    FieldRules.refuseTooLong(filter);
    filter.setOnAction(_ -> openFirst());
    filter.addEventFilter(KeyEvent.KEY_PRESSED, this::goDown);
  }

  private void openFirst() {
    model.rows().stream()
        .filter(Person.class::isInstance)
        .findFirst()
        .ifPresent(row -> open((Person) row));
  }

  private void goDown(KeyEvent key) {
    if (key.getCode() == KeyCode.DOWN && !model.rows().isEmpty()) {
      list.requestFocus();
      list.getSelectionModel().select(1); // Below the first heading.
      key.consume();
    }
  }

  private void buildList() {
    list.setId("member-list");
    list.setAccessibleText(translations.of("members.title"));
    list.setCellFactory(
        _ -> new MemberCell(model, this::open, this::openMenu, avatars, translations));
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::openSelected);
    list.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::openMenuOfSelected);
    list.hoverProperty().subscribe(is -> model.heldProperty().set(is));
  }

  private void openSelected(KeyEvent key) {
    boolean opens = key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE;
    if (opens && list.getSelectionModel().getSelectedItem() instanceof Person person) {
      key.consume();
      open(person);
    }
  }

  private void open(Person row) {
    fireEvent(new PersonEvent(user(row)));
  }

  private void openMenuOfSelected(ContextMenuEvent event) {
    if (event.isKeyboardTrigger()
        && list.getSelectionModel().getSelectedItem() instanceof Person person) {
      openMenu(person, event);
    }
  }

  private void openMenu(Person row, ContextMenuEvent event) {
    event.consume();
    fireEvent(new PersonEvent(user(row), event));
  }

  private static User user(Person row) {
    Member member = row.member();
    return new User(member.id(), member.name(), member.avatar());
  }

  /** Clears the filter first; then goes back to writing. */
  private void escape(KeyEvent key) {
    if (!Shortcut.BACK.matches(key)) {
      return;
    }
    key.consume();
    if (!model.filterProperty().get().isEmpty()) {
      model.filterProperty().set("");
    } else {
      model.leave();
      leave.run();
    }
  }

  private Node stale() {
    Label stale = WrappedLabel.of("");
    stale.setId("members-stale");
    stale.textProperty().bind(model.staleProperty());
    VBox box = new VBox(stale, again("members-update", model.outdatedProperty()));
    box.getStyleClass().add("members-stale");
    Visibility.when(stale.textProperty().map(words -> !words.isEmpty()), box);
    return box;
  }

  private Node failed() {
    TextBlock why = new TextBlock(avatars.emoji());
    why.textProperty().bind(model.failureProperty());
    VBox box = new VBox(why, again("members-retry", new SimpleBooleanProperty(true)));
    box.getStyleClass().add("side-failure");
    box.setMaxHeight(USE_PREF_SIZE);
    StackPane top = new StackPane(box);
    top.getStyleClass().add("members-place");
    return top;
  }

  private Button again(String id, ObservableValue<Boolean> helps) {
    Button again = new Button(translations.of("action.try-again"));
    again.setId(id);
    again.setOnAction(_ -> model.tryAgain());
    Visibility.when(helps, again);
    return again;
  }

  private Node skeleton() {
    SkeletonMembers skeleton = new SkeletonMembers();
    skeleton.setAccessibleText(translations.of("members.loading"));
    return skeleton;
  }

  private Node only(Content content, Node node) {
    Visibility.when(model.contentProperty().map(now -> now == content), node);
    return node;
  }
}
