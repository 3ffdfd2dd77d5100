package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.state.Room;
import dev.levelup.chat.client.ui.avatar.Avatar;
import dev.levelup.chat.client.ui.avatar.AvatarImages;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.TextLine;
import dev.levelup.chat.client.ui.theme.Icon;
import dev.levelup.chat.client.ui.theme.Icons;
import dev.levelup.chat.client.ui.theme.Visibility;
import dev.levelup.chat.protocol.RoomKind;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The open room's name, kind and description; in a narrow window also the button back to the rooms.
 */
final class RoomHeader extends HBox {
  private static final PseudoClass CLAN = PseudoClass.getPseudoClass("clan");

  private final Avatar avatar;
  private final TextLine title;
  private final TextLine description;
  private final Icon kind = Icons.of("kind");
  private final Translations translations;

  /**
   * @param menu opens the room's menu
   * @param room the open room
   * @param avatars the pictures of people and rooms, and the emoji images, for the room's name
   * @param back the button to the list of rooms; the shell shows it if there is no side bar
   * @param members shows or hides the members
   */
  RoomHeader(
      ObservableValue<@Nullable Room> room,
      Button back,
      Node members,
      Node menu,
      AvatarImages avatars,
      Translations translations) {
    this.translations = translations;
    avatar = new Avatar(avatars);
    title = new TextLine(avatars.emoji(), "room-title");
    description = new TextLine(avatars.emoji(), "room-description");
    getStyleClass().add("room-header");
    title.setId("room-title");
    title.setAccessibleRole(AccessibleRole.TEXT);
    description.setId("room-description");
    description.managedProperty().bind(description.visibleProperty());
    VBox texts = new VBox(new HBox(kind, title), description);
    texts.getStyleClass().add("room-header-texts");
    HBox.setHgrow(texts, Priority.ALWAYS);
    // The way back takes its place: the name needs the space.
    Visibility.when(back.visibleProperty().map(shows -> !shows), avatar);
    getChildren().setAll(back, avatar, texts, members, menu);
    room.subscribe(this::show);
  }

  private void show(@Nullable Room room) {
    if (room != null) {
      boolean clan = room.id().kind() == RoomKind.CLAN;
      kind.pseudoClassStateChanged(CLAN, clan);
      kind.setAccessibleText(translations.of("room.kind." + room.id().kind().word()));
      avatar.show(room.id().toString(), room.name(), room.avatar());
      title.setText(room.name());
      description.setText(room.description());
      description.setVisible(room.description() != null);
    }
  }
}
