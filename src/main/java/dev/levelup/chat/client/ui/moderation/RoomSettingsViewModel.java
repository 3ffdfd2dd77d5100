package dev.levelup.chat.client.ui.moderation;

import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.Room;
import dev.levelup.chat.client.sync.room.Moderation;
import dev.levelup.chat.client.ui.getin.RoomFields;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.protocol.RoomChange;
import java.util.Objects;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/** The name and the description of a room that the user owns. FX thread only. */
public final class RoomSettingsViewModel {
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
  private final RoomFields fields;
  private final Room room;
  private final Moderation moderation;
  private final Runnable done;

  /**
   * @param done called once the room is as the user wants it
   */
  public RoomSettingsViewModel(
      Room room, Moderation moderation, Runnable done, Translations translations) {
    this.room = room;
    this.moderation = moderation;
    this.done = done;
    this.fields = new RoomFields(room.name(), description(), translations);
  }

  /** The name and the description. */
  RoomFields fields() {
    return fields;
  }

  /** Whether the request is running. */
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** Saves what was changed, or says what is wrong. */
  void submit() {
    if (busy.get() || !fields.check()) {
      return;
    }
    RoomChange change = change();
    if (change.name() == null && change.description() == null) {
      done.run();
    } else {
      busy.set(true);
      moderation.change(room.id(), change, this::succeed, this::fail);
    }
  }

  /** The server checks only what changes: the rest may be older than its rules. */
  private RoomChange change() {
    return new RoomChange(
        changed(room.name(), fields.nameProperty().get()),
        changed(description(), fields.descriptionProperty().get()));
  }

  private static @Nullable String changed(String before, String now) {
    String text = now.strip();
    return text.equals(before) ? null : text;
  }

  private String description() {
    return Objects.requireNonNullElse(room.description(), "");
  }

  private void succeed() {
    busy.set(false);
    done.run();
  }

  private void fail(Failure why) {
    busy.set(false);
    fields.refuse(why);
  }
}
