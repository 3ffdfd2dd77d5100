package dev.levelup.chat.client.ui.inbox;

import dev.levelup.chat.client.state.Connection;
import dev.levelup.chat.client.state.ConnectionState;
import dev.levelup.chat.client.state.ForeignText;
import dev.levelup.chat.client.state.IgnoredPeople;
import dev.levelup.chat.client.state.MentionInbox;
import dev.levelup.chat.client.state.Paging;
import dev.levelup.chat.client.state.Room;
import dev.levelup.chat.client.state.RoomDirectory;
import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.client.sync.room.MentionRequests;
import dev.levelup.chat.client.sync.room.Rooms;
import dev.levelup.chat.client.ui.attachment.AttachmentWords;
import dev.levelup.chat.client.ui.i18n.FailureWords;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/** State and actions of the inbox of mentions. FX thread only. */
public final class InboxViewModel implements AutoCloseable {
  /** What the inbox shows. */
  enum Content {
    /** Placeholders: the first page is being loaded. */
    LOADING,
    /** The messages. */
    ROWS,
    /** A text: nobody has mentioned the user. */
    EMPTY,
    /** Why nothing could be loaded. */
    FAILED
  }

  private final MentionRequests requests;
  private final MentionInbox inbox;
  private final RoomDirectory directory;
  private final Rooms rooms;
  private final IgnoredPeople ignored;
  private final Translations translations;
  private final ObservableValue<Boolean> offline;
  private final ObservableValue<Content> content;
  private final Subscription online;

  /** Requests the newest mentions, and again whenever the connection is back. */
  public InboxViewModel(Chat chat, Translations translations) {
    this.requests = chat.mentions();
    this.inbox = requests.inbox();
    this.directory = chat.directory();
    this.rooms = chat.rooms();
    this.ignored = chat.ignoring().people();
    this.translations = translations;
    Connection connection = chat.connection();
    offline = connection.stateProperty().map(now -> !(now instanceof ConnectionState.Online));
    content = Bindings.createObjectBinding(this::derive, inbox.messages(), inbox.pagingProperty());
    requests.setShown(true);
    requests.reload();
    online =
        offline.subscribe(
            (was, is) -> {
              if (was && !is) {
                requests.reload();
              }
            });
  }

  private Content derive() {
    if (!inbox.messages().isEmpty()) {
      return Content.ROWS;
    }
    return switch (inbox.pagingProperty().get()) {
      case LOADING -> Content.LOADING;
      case FAILED -> Content.FAILED;
      case IDLE, EXHAUSTED -> Content.EMPTY;
    };
  }

  /** What to show. */
  ObservableValue<Content> contentProperty() {
    return content;
  }

  /** The newest first. */
  ObservableList<Message> messages() {
    return inbox.messages();
  }

  /** Whether older ones can be loaded. */
  ObservableValue<Paging> pagingProperty() {
    return inbox.pagingProperty();
  }

  /** Whether what shows may be outdated, because there is no connection. */
  ObservableValue<Boolean> offlineProperty() {
    return offline;
  }

  /** Why the last request failed; empty if it did not. */
  ObservableValue<String> failureProperty() {
    return inbox.failureProperty().map(why -> FailureWords.of(translations, why)).orElse("");
  }

  /** The name of the room in which a message was posted. */
  String roomName(RoomId room) {
    return directory.find(room).orElseGet(() -> Room.unlisted(room)).name();
  }

  /** The name of a message's author. */
  static String author(Message message) {
    return ForeignText.name(message.author());
  }

  /** The beginning of a message; of an ignored person's, that it is one. */
  String preview(Message message) {
    return ignored.contains(message.userId())
        ? translations.of("timeline.quote.ignored")
        : AttachmentWords.preview(message, translations);
  }

  /** Opens the message's room at the message. */
  void open(Message message) {
    rooms.open(message.room(), message.seq());
  }

  /** Loads older ones. */
  void loadMore() {
    requests.loadMore();
  }

  /** Repeats the request that failed. */
  void tryAgain() {
    requests.tryAgain();
  }

  @Override
  public void close() {
    requests.setShown(false);
    online.unsubscribe();
  }
}
