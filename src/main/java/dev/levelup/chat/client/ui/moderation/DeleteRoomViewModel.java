package dev.levelup.chat.client.ui.moderation;

import dev.levelup.chat.client.state.Room;
import dev.levelup.chat.client.sync.room.Moderation;
import dev.levelup.chat.client.ui.card.Confirmation;
import dev.levelup.chat.client.ui.i18n.Translations;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** The deletion of a room, which needs its typed name. FX thread only. */
public final class DeleteRoomViewModel {
  private final StringProperty typed = new SimpleStringProperty(this, "typed", "");
  private final Room room;
  private final Moderation moderation;
  private final Confirmation confirmation;

  /**
   * @param done called once the room is gone
   */
  public DeleteRoomViewModel(
      Room room, Moderation moderation, Runnable done, Translations translations) {
    this.room = room;
    this.moderation = moderation;
    this.confirmation = new Confirmation(done, translations);
  }

  /** The room's name. */
  String name() {
    return room.name();
  }

  /** What the user has typed to confirm. */
  StringProperty typedProperty() {
    return typed;
  }

  /** Whether that is the room's name. */
  ObservableValue<Boolean> confirmedProperty() {
    return typed.map(now -> now.strip().equals(room.name().strip()));
  }

  /** Whether the request is running. */
  ReadOnlyBooleanProperty busyProperty() {
    return confirmation.busyProperty();
  }

  /** Why the request failed; otherwise empty. */
  ReadOnlyStringProperty errorProperty() {
    return confirmation.errorProperty();
  }

  /** Deletes the room, if that is confirmed. */
  void submit() {
    if (confirmedProperty().getValue()) {
      confirmation.send((done, failed) -> moderation.delete(room.id(), done, failed));
    }
  }
}
