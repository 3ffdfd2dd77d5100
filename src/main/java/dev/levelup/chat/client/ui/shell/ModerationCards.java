package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.state.MemberRole;
import dev.levelup.chat.client.state.Room;
import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.client.ui.avatar.AvatarCards;
import dev.levelup.chat.client.ui.avatar.AvatarImages;
import dev.levelup.chat.client.ui.card.Overlay;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.moderation.BansCard;
import dev.levelup.chat.client.ui.moderation.DeleteRoomCard;
import dev.levelup.chat.client.ui.moderation.DeleteRoomViewModel;
import dev.levelup.chat.client.ui.moderation.RoomSettingsCard;
import dev.levelup.chat.client.ui.moderation.RoomSettingsViewModel;
import dev.levelup.chat.client.ui.timeline.MessageTimes;
import dev.levelup.chat.protocol.RoomId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuItem;
import org.jspecify.annotations.Nullable;

/** The cards of those who own or moderate a room, and the menu items that open them. */
final class ModerationCards {
  private final Chat chat;
  private final Overlay overlay;
  private final MessageTimes times;
  private final AvatarImages avatars;
  private final AvatarCards pictures;
  private final Translations translations;

  /**
   * @param overlay shows the cards
   * @param times formats the times of bans
   * @param avatars the pictures of people and rooms, and the emoji images, for names and text from
   *     the server
   * @param pictures creates the card for the picture of a room
   */
  ModerationCards(
      Chat chat,
      Overlay overlay,
      MessageTimes times,
      AvatarImages avatars,
      AvatarCards pictures,
      Translations translations) {
    this.chat = chat;
    this.overlay = overlay;
    this.times = times;
    this.avatars = avatars;
    this.pictures = pictures;
    this.translations = translations;
  }

  /** Items that show once it is known that the user may do in the room what they are for. */
  List<MenuItem> items(RoomId room) {
    if (!belongsTo(room)) {
      return List.of();
    }
    chat.members().load(room);
    var role = chat.members().ownRole(room);
    List<MenuItem> items = new ArrayList<>();
    items.add(item("room-settings", role, MemberRole.OWNER::equals, room, this::settings));
    if (pictures.areOffered()) {
      items.add(item("room-picture", role, MemberRole.OWNER::equals, room, this::picture));
    }
    items.add(item("room-bans", role, own -> own != MemberRole.MEMBER, room, this::bans));
    return items;
  }

  private boolean belongsTo(RoomId room) {
    return chat.moderation().isOffered()
        && chat.directory()
            .find(room)
            .filter(listed -> listed.standing() == Room.Standing.MEMBER)
            .isPresent();
  }

  private MenuItem item(
      String id,
      ObservableValue<@Nullable MemberRole> role,
      Predicate<MemberRole> may,
      RoomId room,
      Consumer<Room> action) {
    MenuItem item = new MenuItem(translations.of("rooms.menu." + id));
    item.setId(id);
    item.visibleProperty().bind(role.map(may::test).orElse(false));
    item.setOnAction(_ -> chat.directory().find(room).ifPresent(action));
    return item;
  }

  private void bans(Room room) {
    overlay.show(
        new BansCard(
            chat.moderation().bans(room.id()), times, avatars, translations, overlay::hide));
  }

  private void picture(Room room) {
    overlay.show(pictures.of(room, overlay::hide));
  }

  private void settings(Room room) {
    var model = new RoomSettingsViewModel(room, chat.moderation(), overlay::hide, translations);
    overlay.show(
        new RoomSettingsCard(
            model, avatars.emoji(), translations, () -> delete(room), overlay::hide));
  }

  private void delete(Room room) {
    var model = new DeleteRoomViewModel(room, chat.moderation(), overlay::hide, translations);
    overlay.show(new DeleteRoomCard(model, avatars.emoji(), translations, overlay::hide));
  }
}
