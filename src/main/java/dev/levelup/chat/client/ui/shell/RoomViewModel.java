package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.state.CurrentRoom;
import dev.levelup.chat.client.state.OpenRoom;
import dev.levelup.chat.client.state.Room;
import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.client.sync.Account;
import dev.levelup.chat.client.sync.RoomOpener;
import dev.levelup.chat.client.ui.shell.ClosedRoom.Remedy;
import dev.levelup.chat.client.ui.words.Words;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The open room's head, and whether its messages show. FX thread only. */
final class RoomViewModel {
  private final CurrentRoom current;
  private final RoomOpener opener;
  private final Account account;
  private final Words words;
  private final ObservableValue<@Nullable RoomAccess> access;

  /**
   * @param current which room is open
   * @param opener can try a room again
   * @param account leads to the sign-in screen
   * @param words of the user's language
   */
  RoomViewModel(CurrentRoom current, RoomOpener opener, Account account, Words words) {
    this.current = current;
    this.opener = opener;
    this.account = account;
    this.words = words;
    this.access = current.openProperty().flatMap(OpenRoom::accessProperty);
  }

  /** The open room; null while none is. */
  ObservableValue<@Nullable Room> roomProperty() {
    return current.openProperty().map(OpenRoom::room);
  }

  /** What shows in place of the messages; null where they show. */
  ObservableValue<@Nullable ClosedRoom> closedProperty() {
    return Bindings.createObjectBinding(this::closed, current.openProperty(), access);
  }

  /** Does what the closed room's button offers. */
  void remedy() {
    ClosedRoom closed = closed();
    switch (closed == null ? Remedy.NONE : closed.remedy()) {
      case NONE -> {}
      case TRY_AGAIN -> opener.retry();
      case SIGN_IN -> account.signInAgain();
    }
  }

  private @Nullable ClosedRoom closed() {
    OpenRoom room = current.open();
    RoomAccess now = access.getValue();
    return room == null || now == null ? null : ClosedRoom.of(now, room.room().name(), words);
  }
}
