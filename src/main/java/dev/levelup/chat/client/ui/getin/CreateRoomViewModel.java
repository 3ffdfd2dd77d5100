package dev.levelup.chat.client.ui.getin;

import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** A new community or clan: input, validation, and the server's answer. */
public final class CreateRoomViewModel {
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
  private final RoomFields fields;
  private final RoomKind kind;
  private final Chat chat;
  private final Runnable made;

  /**
   * @param chat creates the room and opens it
   * @param made called once the room is there, before it opens
   */
  public CreateRoomViewModel(RoomKind kind, Chat chat, Runnable made, Translations translations) {
    this.kind = kind;
    this.chat = chat;
    this.made = made;
    this.fields = new RoomFields("", "", translations);
  }

  /** What is created. */
  RoomKind kind() {
    return kind;
  }

  /** The name and the description. */
  public RoomFields fields() {
    return fields;
  }

  /** Whether the request is running. */
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** Creates the room, or says what is missing. */
  public void submit() {
    if (!busy.get() && fields.check()) {
      busy.set(true);
      String name = fields.nameProperty().get();
      String description = fields.descriptionProperty().get();
      chat.memberships().create(kind, name, description, this::open, this::fail);
    }
  }

  private void open(RoomId room) {
    busy.set(false);
    made.run();
    chat.rooms().open(room);
  }

  private void fail(Failure why) {
    busy.set(false);
    fields.refuse(why);
  }
}
