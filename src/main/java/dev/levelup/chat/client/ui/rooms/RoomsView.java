package dev.levelup.chat.client.ui.rooms;

import dev.levelup.chat.client.ui.avatar.AvatarImages;
import dev.levelup.chat.client.ui.field.LineInput;
import dev.levelup.chat.client.ui.i18n.FailureWords;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.TextBlock;
import dev.levelup.chat.client.ui.theme.FieldRules;
import dev.levelup.chat.client.ui.theme.Icons;
import dev.levelup.chat.client.ui.theme.ScrolledColumn;
import dev.levelup.chat.client.ui.theme.Stylesheet;
import dev.levelup.chat.client.ui.theme.Visibility;
import dev.levelup.chat.client.ui.theme.WrappedLabel;
import dev.levelup.chat.protocol.RoomKind;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The filter, and below it favourites, communities and clans in one scrolling column. */
public final class RoomsView extends VBox {
  private final RoomsViewModel model;
  private final Translations translations;
  private final Supplier<RoomCell> cells;
  private final AvatarImages avatars;
  private final LineInput filter;
  private final Runnable mentions;
  private final Function<RoomKind, List<MenuItem>> ways;
  private final RoomMenu menu;

  /**
   * @param menu opens for a room
   * @param mentions opens the inbox of mentions
   * @param ways the items that lead to more rooms of a kind
   * @param avatars the pictures of people and rooms, and the emoji images, for names and the filter
   */
  public RoomsView(
      RoomsViewModel model,
      RoomMenu menu,
      Runnable mentions,
      Function<RoomKind, List<MenuItem>> ways,
      AvatarImages avatars,
      Translations translations) {
    this.model = model;
    this.menu = menu;
    this.mentions = mentions;
    this.ways = ways;
    this.avatars = avatars;
    this.translations = translations;
    this.filter = new LineInput(Icons.of("search"), avatars.emoji());
    this.cells = () -> new RoomCell(model, avatars, translations);
    getStyleClass().add("rooms");
    getStylesheets().add(Stylesheet.beside(RoomsView.class, "rooms.css"));
    buildFilter();
    VBox filterBox = new VBox(filter, filterTooLong());
    filterBox.getStyleClass().add("rooms-filter");
    getChildren().setAll(filterBox, failure(), sections());
    if (model.knowsUnread()) {
      getChildren().add(1, new MentionsButton(model, mentions, translations));
    }
  }

  /** Opens the inbox of mentions. */
  public void openMentions() {
    mentions.run();
  }

  /** Focuses the filter and selects its text. */
  public void focusFilter() {
    filter.requestFocus();
    filter.selectAll();
  }

  private void buildFilter() {
    filter.setId("room-filter");
    filter.setPromptText(translations.of("rooms.filter"));
    filter.setAccessibleRoleDescription(translations.of("rooms.filter"));
    filter.textProperty().bindBidirectional(model.filterProperty());
    filter.setOnAction(_ -> model.openFirstMatch());
  }

  private Node filterTooLong() {
    Label refused =
        WrappedLabel.of(translations.of("field.too-long", FieldRules.ONE_LINE), "field-problem");
    Visibility.when(FieldRules.refuseTooLong(filter), refused);
    return refused;
  }

  private Node sections() {
    VBox sections = new VBox();
    sections.getStyleClass().add("room-sections");
    ScrolledColumn column = new ScrolledColumn(sections);
    sections
        .getChildren()
        .setAll(
            favourites(column),
            section(RoomKind.COMMUNITY, model.communities(), column),
            section(RoomKind.CLAN, model.clans(), column));
    VBox.setVgrow(column, Priority.ALWAYS);
    model.filterProperty().subscribe(_ -> column.setVvalue(0));
    return column;
  }

  private Node favourites(ScrolledColumn column) {
    RoomSection section = section("favourite", "rooms.favourites", model.favourites(), column);
    Visibility.when(Bindings.isNotEmpty(model.favourites().rooms()), section);
    return section;
  }

  private Node section(RoomKind kind, RoomSectionViewModel rooms, ScrolledColumn column) {
    RoomSection section = section(kind.word(), "rooms." + kind.plural(), rooms, column);
    section.explain(kind, model, translations);
    section.offer(kind, translations.of("rooms.add." + kind.word()), ways.apply(kind));
    return section;
  }

  private RoomSection section(
      String id, String title, RoomSectionViewModel rooms, ScrolledColumn column) {
    String words = translations.of(title);
    return new RoomSection(
        words, rooms, new RoomList(id, words, rooms.rooms(), column, model, cells, menu), menu);
  }

  private Node failure() {
    TextBlock why = new TextBlock(avatars.emoji());
    why.textProperty()
        .bind(
            model
                .failureProperty()
                .map(failure -> FailureWords.of(translations, failure))
                .orElse(""));
    Button again = new Button(translations.of("action.try-again"));
    again.setId("rooms-retry");
    again.setOnAction(_ -> model.reload());
    VBox box = new VBox(why, again);
    box.getStyleClass().add("side-failure");
    Visibility.when(model.failureProperty().map(Objects::nonNull).orElse(false), box);
    return box;
  }
}
