package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.client.state.Room;
import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.state.TimelineItem.EchoItem;
import dev.levelup.chat.client.sync.account.AccountController;
import dev.levelup.chat.client.sync.room.Rooms;
import dev.levelup.chat.client.sync.room.Sender;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.shell.ClosedRoom.Remedy;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The open room's head, and whether its messages show. FX thread only. */
final class RoomViewModel {
  private final ObservableValue<@Nullable RoomState> shown;
  private final Rooms rooms;
  private final AccountController account;
  private final Sender sender;
  private final Translations translations;
  private final ObservableValue<@Nullable RoomAccess> access;

  /**
   * @param rooms which one is open; can try a room again
   * @param account leads to the sign-in screen
   * @param sender discards what nobody got
   * @param translations of the user's language
   */
  RoomViewModel(Rooms rooms, AccountController account, Sender sender, Translations translations) {
    this.rooms = rooms;
    this.shown = rooms.openProperty();
    this.account = account;
    this.sender = sender;
    this.translations = translations;
    this.access = shown.flatMap(RoomState::accessProperty);
  }

  /** The open room; null while none is. */
  ObservableValue<@Nullable Room> roomProperty() {
    return shown.map(RoomState::room);
  }

  /** What shows in place of the messages; null where they show. */
  ObservableValue<@Nullable ClosedRoom> closedProperty() {
    return Bindings.createObjectBinding(this::closed, shown, access);
  }

  /** What the user wrote in the open room and nobody got; empty while he can be in there. */
  ObservableValue<List<PendingMessage>> undeliveredProperty() {
    return shown
        .map(
            room ->
                Bindings.createObjectBinding(
                    () -> undelivered(room), room.accessProperty(), room.timeline().items()))
        // Not made in here: it is asked again at each change of the items, and each listens to
        // them.
        .flatMap(Function.identity())
        .orElse(List.of());
  }

  /** Forgets what nobody got; the user has seen it. */
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

  /** Does what the closed room's button offers. */
  void remedy() {
    ClosedRoom closed = closed();
    switch (closed == null ? Remedy.NONE : closed.remedy()) {
      case NONE -> {}
      case TRY_AGAIN -> rooms.retry();
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
