package dev.levelup.chat.client.ui.browse;

import dev.levelup.chat.client.state.Room;
import dev.levelup.chat.client.ui.avatar.Avatar;
import dev.levelup.chat.client.ui.avatar.AvatarImages;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.TextLine;
import dev.levelup.chat.client.ui.theme.Icons;
import dev.levelup.chat.client.ui.theme.Visibility;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A community: its name and description, and the button that joins it, or that one has. */
final class BrowseCell extends ListCell<Room> {
  private final BrowseViewModel model;
  private final Translations translations;
  private final Avatar avatar;
  private final TextLine name;
  private final TextLine description;
  private final Label members = new Label();
  private final Button join;
  private final Label joined;
  private final HBox row;

  /** Held here, because what it listens to holds it weakly. */
  private final InvalidationListener changed = _ -> showStanding();

  /**
   * @param open opens a community
   */
  BrowseCell(
      BrowseViewModel model, Consumer<Room> open, AvatarImages avatars, Translations translations) {
    this.model = model;
    this.translations = translations;
    getStyleClass().add("browse-cell");
    avatar = new Avatar(avatars);
    name = new TextLine(avatars.emoji(), "room-name");
    description = new TextLine(avatars.emoji(), "room-description");
    description.managedProperty().bind(description.visibleProperty());
    members.getStyleClass().add("browse-members");
    Visibility.when(members.textProperty().isNotEmpty(), members);
    VBox texts = new VBox(name, description, members);
    texts.getStyleClass().add("room-texts");
    texts.setMinWidth(0);
    HBox.setHgrow(texts, Priority.ALWAYS);
    join = new Button(translations.of("browse.join"));
    join.getStyleClass().add("browse-join");
    join.setMinWidth(USE_PREF_SIZE);
    join.setFocusTraversable(false); // The list has keys for it.
    join.setOnAction(_ -> model.join(getItem()));
    joined = new Label(translations.of("browse.joined"), Icons.of("chosen"));
    joined.getStyleClass().add("browse-joined");
    joined.setMinWidth(USE_PREF_SIZE);
    Visibility.when(join.visibleProperty().not(), joined);
    join.managedProperty().bind(join.visibleProperty());
    row = new HBox(avatar, texts, join, joined);
    row.getStyleClass().add("browse-row");
    setPrefWidth(0); // As wide as the list.
    setOnMouseClicked(
        _ -> {
          if (getItem() != null) {
            open.accept(getItem());
          }
        });
    model.joining().addListener(new WeakInvalidationListener(changed));
    model.memberCounts().addListener(new WeakInvalidationListener(changed));
  }

  @Override
  protected void updateItem(@Nullable Room room, boolean empty) {
    super.updateItem(room, empty);
    setGraphic(room == null || empty ? null : row);
    if (room != null && !empty) {
      avatar.show(room.id().toString(), room.name(), room.avatar());
      name.setText(room.name());
      description.setText(room.description());
      description.setVisible(room.description() != null);
    }
    showStanding();
  }

  private void showStanding() {
    Room room = getItem();
    if (room == null) {
      setAccessibleText(null);
      return;
    }
    boolean isGuest = room.standing() == Room.Standing.GUEST;
    join.setVisible(isGuest);
    join.setDisable(model.joining().contains(room.id()));
    join.setAccessibleText(translations.of("browse.join.spoken", room.name()));
    members.setText(model.members(room));
    String standing = isGuest ? room.name() : translations.of("browse.spoken.joined", room.name());
    String count = members.getText();
    setAccessibleText(count.isEmpty() ? standing : standing + ", " + count);
  }
}
