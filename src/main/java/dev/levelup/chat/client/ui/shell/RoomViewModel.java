package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.client.state.Room;
import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.state.TimelineItem.EchoItem;
import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.client.sync.account.AccountController;
import dev.levelup.chat.client.sync.room.Rooms;
import dev.levelup.chat.client.sync.room.Sender;
import dev.levelup.chat.client.ui.getin.InvitationViewModel;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.shell.ClosedRoom.Remedy;
import dev.levelup.chat.client.ui.timeline.ComingsText;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The open room's header, and whether its messages are shown. FX thread only. */
final class RoomViewModel {
  private final ObservableValue<@Nullable RoomState> shown;
  private final ReadOnlyBooleanWrapper joining = new ReadOnlyBooleanWrapper(this, "joining");
  private final ObservableValue<Boolean> guest;
  private final Chat chat;
  private final Rooms rooms;
  private final AccountController account;
  private final Sender sender;
  private final InvitationViewModel invitation;
  private final Translations translations;
  private final ObservableValue<@Nullable Room> room;
  private final ObservableValue<@Nullable RoomAccess> access;

  /**
   * @param chat the open room; enters it again, and discards undelivered messages
   * @param account opens the sign-in screen
   * @param translations of the user's language
   */
  RoomViewModel(Chat chat, AccountController account, Translations translations) {
    this.chat = chat;
    this.rooms = chat.rooms();
    this.shown = rooms.openProperty();
    this.account = account;
    this.sender = chat.sender();
    this.translations = translations;
    this.invitation = new InvitationViewModel(account, chat, () -> {}, translations);
    shown.subscribe(() -> invitation.forget());
    this.guest =
        Bindings.createBooleanBinding(this::isGuest, shown, chat.directory().communities());
    this.room = shown.flatMap(RoomState::roomProperty);
    this.access = shown.flatMap(RoomState::accessProperty);
  }

  /** The field for an invitation, in place of a clan of others. */
  InvitationViewModel invitation() {
    return invitation;
  }

  /** The open room; null for none. */
  ObservableValue<@Nullable Room> roomProperty() {
    return room;
  }

  /** Whether the user reads a community that they do not belong to. */
  ObservableValue<Boolean> guestProperty() {
    return guest;
  }

  /** Whether the open community is being joined. */
  ReadOnlyBooleanProperty joiningProperty() {
    return joining.getReadOnlyProperty();
  }

  /** Makes the user a member of the open community. */
  void join() {
    RoomState room = shown.getValue();
    if (room != null && guest.getValue() && !joining.get()) {
      joining.set(true);
      chat.memberships()
          .join(
              room.id(),
              () -> joining.set(false),
              why -> {
                joining.set(false);
                chat.say(why);
              });
    }
  }

  private boolean isGuest() {
    RoomState room = shown.getValue();
    return room != null
        && chat.directory()
            .find(room.id())
            .filter(listed -> listed.standing() == Room.Standing.GUEST)
            .isPresent();
  }

  /**
   * Who is typing in the open room; while nobody is, who came and left since the last message; as
   * text, otherwise empty.
   */
  ObservableValue<String> typingProperty() {
    ObservableValue<String> typing =
        shown
            .flatMap(room -> room.typing().namesProperty())
            .map(names -> TypingText.of(names, translations))
            .orElse("");
    ObservableValue<String> comings =
        shown
            .flatMap(room -> room.timeline().overlay().comingsProperty())
            .map(people -> ComingsText.of(people, translations))
            .orElse("");
    return typing.flatMap(words -> words.isEmpty() ? comings : typing);
  }

  /** What is shown in place of the messages; null if they are shown. */
  ObservableValue<@Nullable ClosedRoom> closedProperty() {
    return Bindings.createObjectBinding(this::closed, room, access);
  }

  /** The user's undelivered messages in the open room if access is denied; otherwise empty. */
  ObservableValue<List<PendingMessage>> undeliveredProperty() {
    return shown
        .map(
            room ->
                Bindings.createObjectBinding(
                    () -> undelivered(room), room.accessProperty(), room.timeline().items()))
        // flatMap asks its function at each change: a binding created there would add a listener
        // each time.
        .flatMap(Function.identity())
        .orElse(List.of());
  }

  /** Discards the undelivered messages; the user has seen them. */
  void discardUndelivered() {
    undeliveredProperty().getValue().forEach(each -> sender.discard(each.id()));
  }

  private static List<PendingMessage> undelivered(RoomState room) {
    if (!(room.access() instanceof RoomAccess.Denied)) {
      return List.of();
    }
    return room.timeline().items().stream()
        .filter(EchoItem.class::isInstance)
        .map(item -> ((EchoItem) item).pending())
        .filter(pending -> pending.state().isUndelivered())
        .toList();
  }

  /** Performs the remedy that the closed room's button offers. */
  void remedy() {
    ClosedRoom closed = closed();
    switch (closed == null ? Remedy.NONE : closed.remedy()) {
      case NONE, INVITATION -> {}
      case TRY_AGAIN, ENTER -> rooms.retry();
      case SIGN_IN -> account.signInAgain();
    }
  }

  private @Nullable ClosedRoom closed() {
    RoomState room = shown.getValue();
    RoomAccess now = access.getValue();
    return room == null || now == null
        ? null
        : ClosedRoom.of(now, room.room().name(), translations);
  }
}
