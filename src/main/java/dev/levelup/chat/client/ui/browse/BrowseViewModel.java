package dev.levelup.chat.client.ui.browse;

import dev.levelup.chat.client.state.ConnectionState;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.Room;
import dev.levelup.chat.client.state.RoomDirectory;
import dev.levelup.chat.client.state.RoomDirectory.Loading;
import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.client.ui.i18n.FailureWords;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.FoldedName;
import dev.levelup.chat.protocol.RoomId;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import javafx.collections.transformation.FilteredList;

/** The server's communities that match a search; joins and opens them. FX thread only. */
public final class BrowseViewModel {
  /** What is shown below the search field. */
  enum Content {
    /** A text: the communities are being loaded. */
    LOADING,
    /** The communities. */
    ROWS,
    /** A text: the server has none. */
    NONE,
    /** A text: none matches. */
    NO_MATCH,
    /** Why they could not be loaded. */
    FAILED
  }

  private final StringProperty search = new SimpleStringProperty(this, "search", "");
  private final ObservableSet<RoomId> joining = FXCollections.observableSet();
  private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper(this, "refusal", "");
  private final FilteredList<Room> found;
  private final ObservableValue<Content> content;
  private final ObservableValue<String> failure;
  private final ObservableValue<Boolean> offline;
  private final RoomDirectory directory;
  private final Chat chat;
  private final Translations translations;

  /** Requests the lists, because nobody tells of communities that others create. */
  public BrowseViewModel(Chat chat, Translations translations) {
    this.chat = chat;
    this.translations = translations;
    directory = chat.directory();
    found = new FilteredList<>(directory.communities());
    found.predicateProperty().bind(search.map(BrowseViewModel::matcher));
    content =
        Bindings.createObjectBinding(
            this::derive, found, directory.communities(), directory.loadingProperty());
    failure = directory.loadingProperty().map(this::why);
    offline =
        chat.connection().stateProperty().map(now -> !(now instanceof ConnectionState.Online));
    reload();
  }

  private Content derive() {
    if (!found.isEmpty()) {
      return Content.ROWS;
    }
    if (!directory.communities().isEmpty()) {
      return Content.NO_MATCH;
    }
    return switch (directory.loadingProperty().get()) {
      case Loading.InProgress _ -> Content.LOADING;
      case Loading.Done _ -> Content.NONE;
      case Loading.Failed _ -> Content.FAILED;
    };
  }

  private String why(Loading loading) {
    return loading instanceof Loading.Failed failed
        ? FailureWords.of(translations, failed.why())
        : "";
  }

  /** A part of a name or description; all match while it is blank. */
  StringProperty searchProperty() {
    return search;
  }

  /** The communities that match, in the server's order. */
  ObservableList<Room> found() {
    return found;
  }

  /** What to show. */
  ObservableValue<Content> contentProperty() {
    return content;
  }

  /** Why the communities could not be loaded; otherwise empty. */
  ObservableValue<String> failureProperty() {
    return failure;
  }

  /** Why the last community could not be joined; otherwise empty. */
  ReadOnlyStringProperty refusalProperty() {
    return refusal.getReadOnlyProperty();
  }

  /** Whether there is no connection, so that the list may be outdated. */
  ObservableValue<Boolean> offlineProperty() {
    return offline;
  }

  /** The communities that are being joined. */
  ObservableSet<RoomId> joining() {
    return joining;
  }

  /** How many belong to each community. */
  ObservableValue<?> memberCounts() {
    return directory.memberCountsProperty();
  }

  /** How many belong to a community, as text; empty where the server does not tell. */
  String members(Room room) {
    OptionalInt count = directory.memberCount(room.id());
    return count.isEmpty() ? "" : translations.of("browse.members", count.getAsInt());
  }

  /** Loads the lists again. */
  void reload() {
    chat.lists().reload();
  }

  /** Opens a community, whether the user belongs to it or not. */
  void open(Room room) {
    chat.rooms().open(room.id());
  }

  /** Joins a community, if the user does not belong to it. */
  void join(Room room) {
    if (room.standing() == Room.Standing.GUEST && joining.add(room.id())) {
      refusal.set("");
      chat.memberships().join(room.id(), () -> joining.remove(room.id()), why -> refuse(room, why));
    }
  }

  private void refuse(Room room, Failure why) {
    joining.remove(room.id());
    refusal.set(FailureWords.of(translations, why));
  }

  private static Predicate<Room> matcher(String typed) {
    String wanted = FoldedName.of(typed.strip());
    return room ->
        FoldedName.of(room.name()).contains(wanted)
            || FoldedName.of(Objects.requireNonNullElse(room.description(), "")).contains(wanted);
  }
}
