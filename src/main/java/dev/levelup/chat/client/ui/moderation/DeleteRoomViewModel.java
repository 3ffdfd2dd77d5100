package dev.levelup.chat.client.ui.moderation;

import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.Room;
import dev.levelup.chat.client.sync.room.Moderation;
import dev.levelup.chat.client.ui.i18n.FailureWords;
import dev.levelup.chat.client.ui.i18n.Translations;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** The deletion of a room, which needs its typed name. FX thread only. */
public final class DeleteRoomViewModel {
  private final StringProperty typed = new SimpleStringProperty(this, "typed", "");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");
  private final Room room;
  private final Moderation moderation;
  private final Runnable done;
  private final Translations translations;

  /**
   * @param done called once the room is gone
   */
  public DeleteRoomViewModel(
      Room room, Moderation moderation, Runnable done, Translations translations) {
    this.room = room;
    this.moderation = moderation;
    this.done = done;
    this.translations = translations;
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
    return busy.getReadOnlyProperty();
  }

  /** Why the request failed; otherwise empty. */
  ReadOnlyStringProperty errorProperty() {
    return error.getReadOnlyProperty();
  }

  /** Deletes the room, if that is confirmed. */
  void submit() {
    if (!busy.get() && confirmedProperty().getValue()) {
      busy.set(true);
      error.set("");
      moderation.delete(room.id(), done, this::fail);
    }
  }

  private void fail(Failure why) {
    error.set(FailureWords.of(translations, why));
    busy.set(false);
  }
}
