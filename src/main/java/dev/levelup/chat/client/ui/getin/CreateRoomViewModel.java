package dev.levelup.chat.client.ui.getin;

import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.client.ui.i18n.FailureWords;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.VisibleText;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** A new community or clan: input, validation, and the server's answer. */
public final class CreateRoomViewModel {
  private final StringProperty name = new SimpleStringProperty(this, "name", "");
  private final StringProperty description = new SimpleStringProperty(this, "description", "");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
  private final BooleanProperty checked = new SimpleBooleanProperty(this, "checked");
  private final ObjectProperty<@Nullable Failure> failure =
      new SimpleObjectProperty<>(this, "failure", null);
  private final RoomKind kind;
  private final Chat chat;
  private final Runnable made;
  private final Translations translations;

  /**
   * @param chat creates the room and opens it
   * @param made called once the room is there, before it opens
   */
  public CreateRoomViewModel(RoomKind kind, Chat chat, Runnable made, Translations translations) {
    this.kind = kind;
    this.chat = chat;
    this.made = made;
    this.translations = translations;
    Stream.of(name, description).forEach(field -> field.subscribe(() -> failure.set(null)));
  }

  /** What is created. */
  RoomKind kind() {
    return kind;
  }

  /** The name of the room. */
  public StringProperty nameProperty() {
    return name;
  }

  /** The description of the room; blank for none. */
  public StringProperty descriptionProperty() {
    return description;
  }

  /** Whether the request is running. */
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /**
   * What is wrong with a field; otherwise empty.
   *
   * @param field one of this model's
   */
  public ObservableValue<String> problemOf(StringProperty field) {
    return Bindings.createStringBinding(() -> problem(field), name, checked, failure);
  }

  /** Why the request failed, if no field is the reason; otherwise empty. */
  public ObservableValue<String> errorProperty() {
    return failure
        .map(why -> culprit(why) == null ? FailureWords.of(translations, why) : "")
        .orElse("");
  }

  /** Creates the room, or says what is missing. */
  public void submit() {
    checked.set(true);
    if (!busy.get() && !isMissing()) {
      failure.set(null);
      busy.set(true);
      chat.memberships().create(kind, name.get(), description.get(), this::open, this::fail);
    }
  }

  private void open(RoomId room) {
    busy.set(false);
    made.run();
    chat.rooms().open(room);
  }

  private void fail(Failure why) {
    busy.set(false);
    failure.set(why);
  }

  private boolean isMissing() {
    return VisibleText.isBlank(name.get());
  }

  private String problem(StringProperty field) {
    Failure why = failure.get();
    if (why != null && field.equals(culprit(why))) {
      return FailureWords.of(translations, why);
    }
    return field.equals(name) && checked.get() && isMissing()
        ? translations.of("create.missing.name")
        : "";
  }

  private @Nullable StringProperty culprit(Failure why) {
    return switch (why.kind()) {
      case INVALID_ROOM_NAME -> name;
      case INVALID_DESCRIPTION -> description;
      default -> null;
    };
  }
}
