package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.client.sync.account.AccountController;
import dev.levelup.chat.client.ui.card.Overlay;
import dev.levelup.chat.client.ui.getin.CreateRoomCard;
import dev.levelup.chat.client.ui.getin.CreateRoomViewModel;
import dev.levelup.chat.client.ui.getin.InvitationViewModel;
import dev.levelup.chat.client.ui.getin.JoinCard;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.protocol.RoomKind;
import java.util.List;
import javafx.scene.control.MenuItem;

/** The cards by which users get into rooms, and the menu items that open them. */
final class RoomCards {
  private final AccountController account;
  private final Chat chat;
  private final Overlay overlay;
  private final EmojiPictures pictures;
  private final Translations translations;

  /**
   * @param overlay shows the cards
   * @param pictures the emoji images, for names and text from the server
   */
  RoomCards(
      AccountController account,
      Chat chat,
      Overlay overlay,
      EmojiPictures pictures,
      Translations translations) {
    this.account = account;
    this.chat = chat;
    this.overlay = overlay;
    this.pictures = pictures;
    this.translations = translations;
  }

  /** The ways to more rooms of a kind; none on a server without memberships. */
  List<MenuItem> ways(RoomKind kind) {
    if (!chat.memberships().areOffered()) {
      return List.of();
    }
    MenuItem create = item("create-" + kind.word(), () -> create(kind));
    return switch (kind) {
      case COMMUNITY -> List.of(create);
      case CLAN -> List.of(item("join-clan", this::join), create);
    };
  }

  private MenuItem item(String id, Runnable action) {
    MenuItem item = new MenuItem(translations.of("rooms.add." + id));
    item.setId(id);
    item.setOnAction(_ -> action.run());
    return item;
  }

  private void join() {
    var model = new InvitationViewModel(account, chat, overlay::hide, translations);
    overlay.show(new JoinCard(model, pictures, translations, overlay::hide));
  }

  private void create(RoomKind kind) {
    var model = new CreateRoomViewModel(kind, chat, overlay::hide, translations);
    overlay.show(new CreateRoomCard(model, pictures, translations, overlay::hide));
  }
}
