package dev.levelup.chat.client.ui.getin;

import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.ui.i18n.FailureWords;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.protocol.VisibleText;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The name and the description of a room as input, and what is wrong with them. */
public final class RoomFields {
  private final StringProperty name;
  private final StringProperty description;
  private final BooleanProperty checked = new SimpleBooleanProperty(this, "checked");
  private final ObjectProperty<@Nullable Failure> failure =
      new SimpleObjectProperty<>(this, "failure", null);
  private final Translations translations;

  /** Fields with this text. */
  public RoomFields(String name, String description, Translations translations) {
    this.name = new SimpleStringProperty(this, "name", name);
    this.description = new SimpleStringProperty(this, "description", description);
    this.translations = translations;
    Stream.of(this.name, this.description)
        .forEach(field -> field.subscribe((_, _) -> failure.set(null)));
  }

  /** The name of the room. */
  public StringProperty nameProperty() {
    return name;
  }

  /** The description of the room; blank for none. */
  public StringProperty descriptionProperty() {
    return description;
  }

  /** Whether the input can be sent. From now on it is said what is missing. */
  public boolean check() {
    checked.set(true);
    failure.set(null);
    return !isMissing();
  }

  /** The server refused the input, until it is changed or sent again. */
  public void refuse(Failure why) {
    failure.set(why);
  }

  /** What is wrong with one of the fields; otherwise empty. */
  public ObservableValue<String> problemOf(StringProperty field) {
    return Bindings.createStringBinding(() -> problem(field), name, checked, failure);
  }

  /** Why the input was refused, if no field is the reason; otherwise empty. */
  public ObservableValue<String> errorProperty() {
    return failure
        .map(why -> culprit(why) == null ? FailureWords.of(translations, why) : "")
        .orElse("");
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
