package dev.levelup.chat.client.ui.search;

import dev.levelup.chat.client.ui.avatar.Avatar;
import dev.levelup.chat.client.ui.avatar.AvatarImages;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.client.ui.text.FoundText;
import dev.levelup.chat.client.ui.text.TextLine;
import dev.levelup.chat.client.ui.timeline.MessageTimes;
import dev.levelup.chat.protocol.Message;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One hit: who wrote it, where and when, and the words around what was found. */
final class HitCell extends ListCell<Message> {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  /** The space beside a hit on both sides, in pixels. */
  private static final double SIDES = 16;

  private final SearchViewModel model;
  private final MessageTimes times;
  private final Translations translations;
  private final Avatar avatar;
  private final TextLine author;
  private final TextLine room;
  private final Label time = new Label();
  private final FoundText words;
  private final VBox hit;

  HitCell(
      SearchViewModel model, MessageTimes times, AvatarImages avatars, Translations translations) {
    this.model = model;
    this.times = times;
    this.translations = translations;
    avatar = new Avatar(avatars);
    author = line(avatars.emoji(), "hit-author");
    room = line(avatars.emoji(), "hit-room");
    words = new FoundText(avatars.emoji());
    time.getStyleClass().add("hit-time");
    time.setMinWidth(USE_PREF_SIZE);
    VBox texts = new VBox(author, room, time);
    HBox.setHgrow(texts, Priority.ALWAYS);
    HBox head = new HBox(avatar, texts);
    head.getStyleClass().add("hit-head");
    hit = new VBox(head, words);
    hit.getStyleClass().add("hit");
    getStyleClass().add("hit-cell");
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    setOnMouseClicked(_ -> open());
    model.currentProperty().subscribe(this::mark);
    model.everywhereProperty().subscribe(is -> showRoom(is));
  }

  private static TextLine line(EmojiPictures pictures, String styleClass) {
    TextLine line = new TextLine(pictures, styleClass);
    line.setMinWidth(0);
    return line;
  }

  @Override
  protected void updateItem(@Nullable Message message, boolean empty) {
    super.updateItem(message, empty);
    if (empty || message == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    String name = SearchViewModel.author(message);
    String at = times.moment(message.createdAt());
    String excerpt = model.excerpt(message);
    String place = model.roomName(message.room());
    avatar.show(message.userId(), name, message.userAvatar());
    author.setText(name);
    room.setText(place);
    time.setText(at);
    words.show(excerpt, model.words(message));
    setGraphic(hit);
    setAccessibleText(
        translations.of("search.row", name, translations.isolate(place), at, excerpt));
    mark();
  }

  /** A hit wraps at the width of the list. */
  @Override
  protected double computePrefHeight(double width) {
    double inner = (getListView() == null ? width : getListView().getWidth()) - SIDES;
    return getGraphic() == null
        ? super.computePrefHeight(width)
        : snappedTopInset() + snapSizeY(hit.prefHeight(Math.max(0, inner))) + snappedBottomInset();
  }

  @Override
  protected double computePrefWidth(double height) {
    return 0;
  }

  private void showRoom(boolean shows) {
    room.setVisible(shows);
    room.setManaged(shows);
  }

  private void mark() {
    Message shown = getItem();
    pseudoClassStateChanged(
        CURRENT, shown != null && shown.id().equals(model.currentProperty().get()));
  }

  private void open() {
    Message shown = getItem();
    if (shown != null) {
      model.goTo(shown);
    }
  }
}
