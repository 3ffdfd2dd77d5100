package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.state.Room;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.client.sync.account.AccountController;
import dev.levelup.chat.client.ui.avatar.AvatarImages;
import dev.levelup.chat.client.ui.browse.BrowseCard;
import dev.levelup.chat.client.ui.browse.BrowseViewModel;
import dev.levelup.chat.client.ui.card.Overlay;
import dev.levelup.chat.client.ui.getin.CreateRoomCard;
import dev.levelup.chat.client.ui.getin.CreateRoomViewModel;
import dev.levelup.chat.client.ui.getin.InvitationViewModel;
import dev.levelup.chat.client.ui.getin.JoinCard;
import dev.levelup.chat.client.ui.getin.LeaveCard;
import dev.levelup.chat.client.ui.getin.LeaveViewModel;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.invites.InvitesCard;
import dev.levelup.chat.client.ui.invites.InvitesViewModel;
import dev.levelup.chat.client.ui.timeline.MessageTimes;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;

/** The cards by which users get into rooms, and the menu items that open them. */
final class RoomCards {
  private final AccountController account;
  private final Chat chat;
  private final Overlay overlay;
  private final Supplier<MessageTimes> times;
  private final AvatarImages avatars;
  private final Translations translations;

  /**
   * @param overlay shows the cards
   * @param times formats times
   * @param avatars the pictures of people and rooms, and the emoji images, for names and text from
   *     the server
   */
  RoomCards(
      AccountController account,
      Chat chat,
      Overlay overlay,
      Supplier<MessageTimes> times,
      AvatarImages avatars,
      Translations translations) {
    this.account = account;
    this.chat = chat;
    this.overlay = overlay;
    this.times = times;
    this.avatars = avatars;
    this.translations = translations;
  }

  /** The ways to more rooms of a kind; none on a server without memberships. */
  List<MenuItem> ways(RoomKind kind) {
    if (!chat.memberships().areOffered()) {
      return List.of();
    }
    MenuItem create = item("create-" + kind.word(), () -> create(kind));
    return switch (kind) {
      case COMMUNITY -> List.of(item("browse-communities", this::browse), create);
      case CLAN -> List.of(item("join-clan", this::join), create);
    };
  }

  /** What the screen without a room offers: the first thing that many a user sees. */
  List<Button> offers() {
    if (!chat.memberships().areOffered()) {
      return List.of();
    }
    Button browse = offer("browse-communities", this::browse);
    browse.getStyleClass().add("accent");
    return List.of(browse, offer("create-clan", () -> create(RoomKind.CLAN)));
  }

  private Button offer(String way, Runnable open) {
    Button button = new Button(translations.of("rooms.add." + way));
    button.setId("welcome-" + way.substring(0, way.indexOf('-')));
    button.setOnAction(_ -> open.run());
    return button;
  }

  /** What the user can do with a room that they belong to. */
  List<MenuItem> actions(RoomId id) {
    List<MenuItem> items = new ArrayList<>();
    chat.directory()
        .find(id)
        .filter(this::belongs)
        .ifPresent(
            room -> {
              if (chat.invitations().areOffered(id.kind())) {
                items.add(item("invite", () -> invite(room)));
              }
              items.add(item("leave-room", () -> leave(room)));
            });
    return items;
  }

  private boolean belongs(Room room) {
    return chat.memberships().areOffered() && room.standing() == Room.Standing.MEMBER;
  }

  private MenuItem item(String id, Runnable action) {
    MenuItem item = new MenuItem(translations.of("rooms.add." + id));
    item.setId(id);
    item.setOnAction(_ -> action.run());
    return item;
  }

  private void join() {
    var model = new InvitationViewModel(account, chat, overlay::hide, translations);
    overlay.show(new JoinCard(model, avatars.emoji(), translations, overlay::hide));
  }

  private void create(RoomKind kind) {
    var model = new CreateRoomViewModel(kind, chat, overlay::hide, translations);
    overlay.show(new CreateRoomCard(model, avatars.emoji(), translations, overlay::hide));
  }

  /** Shows the server's communities. */
  void browse() {
    overlay.show(
        new BrowseCard(
            new BrowseViewModel(chat, translations), avatars, translations, overlay::hide));
  }

  /** Shows the invitations to the clan that is open. */
  void inviteToOpen() {
    RoomState open = chat.rooms().open();
    if (open != null) {
      invite(open.room());
    }
  }

  private void invite(Room clan) {
    var model = new InvitesViewModel(clan, chat, translations);
    overlay.show(new InvitesCard(model, times.get(), avatars.emoji(), translations, overlay::hide));
  }

  /** A community can be joined again, so that needs no question. */
  private void leave(Room room) {
    if (room.id().kind() == RoomKind.COMMUNITY) {
      chat.memberships().leave(room.id(), () -> {}, chat::say);
    } else {
      var model = new LeaveViewModel(room, chat.memberships(), overlay::hide, translations);
      overlay.show(new LeaveCard(model, avatars.emoji(), translations, overlay::hide));
    }
  }
}
