package dev.levelup.chat.client.ui.search;

import dev.levelup.chat.client.state.ConnectionState;
import dev.levelup.chat.client.state.ForeignText;
import dev.levelup.chat.client.state.IgnoredPeople;
import dev.levelup.chat.client.state.Paging;
import dev.levelup.chat.client.state.Room;
import dev.levelup.chat.client.state.RoomDirectory;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.state.SearchResults;
import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.client.sync.room.Rooms;
import dev.levelup.chat.client.sync.room.WayBack;
import dev.levelup.chat.client.sync.search.SearchRequests;
import dev.levelup.chat.client.ui.attachment.AttachmentWords;
import dev.levelup.chat.client.ui.completion.FilterCompletion;
import dev.levelup.chat.client.ui.completion.Writers;
import dev.levelup.chat.client.ui.i18n.FailureWords;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.text.FoundWords;
import dev.levelup.chat.client.ui.timeline.MessageTimes;
import dev.levelup.chat.protocol.Member;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.MessageId;
import dev.levelup.chat.protocol.MessageSearch;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** State and actions of the search. FX thread only. */
public final class SearchViewModel {
  /** What is shown in place of the hits, or the hits. */
  enum Content {
    /** A text: what can be searched for. */
    HINT,
    /** A text: nothing is found yet. */
    LOADING,
    /** The hits. */
    ROWS,
    /** A text: nothing was found. */
    EMPTY,
    /** Why nothing could be loaded. */
    FAILED
  }

  private final SearchRequests requests;
  private final SearchResults results;
  private final Rooms rooms;
  private final RoomDirectory directory;
  private final WayBack wayBack;
  private final Translations translations;
  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private final BooleanProperty everywhere = new SimpleBooleanProperty(this, "everywhere", false);
  private final BooleanProperty narrow = new SimpleBooleanProperty(this, "narrow", false);
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open", false);
  private final ReadOnlyBooleanWrapper visiting =
      new ReadOnlyBooleanWrapper(this, "visiting", false);
  private final ReadOnlyObjectWrapper<@Nullable MessageId> current =
      new ReadOnlyObjectWrapper<>(this, "current", null);

  /** The hit that was gone to last, as it was then; null for none. */
  private @Nullable Message last;

  private final StringProperty unknown = new SimpleStringProperty(this, "unknown", "");
  private final Chat chat;
  private final Filters filters;
  private final FilterCompletion completion;

  /**
   * Who has written what was found so far, and what is stored: while a filter is written, less is
   * found.
   */
  private final Map<UserId, User> met = new LinkedHashMap<>();

  private final ObservableValue<Boolean> offline;
  private final ObservableValue<Content> content;
  private final MessageTimes times;
  private final IgnoredPeople ignored;

  /**
   * @param times formats times
   * @param clock also gives the zone in which days begin
   */
  public SearchViewModel(Chat chat, MessageTimes times, Clock clock, Translations translations) {
    this.chat = chat;
    this.filters = new Filters(chat.user(), this::people, chat.directory(), clock, translations);
    this.completion = new FilterCompletion(filters::beginning);
    this.times = times;
    this.offline =
        chat.connection().stateProperty().map(now -> !(now instanceof ConnectionState.Online));
    this.ignored = chat.ignoring().people();
    this.requests = chat.search();
    this.results = requests.results();
    this.rooms = chat.rooms();
    this.directory = chat.directory();
    this.wayBack = chat.history().wayBack();
    this.translations = translations;
    content =
        Bindings.createObjectBinding(
            this::derive, results.messages(), results.pagingProperty(), results.searchProperty());
    results
        .messages()
        .subscribe(() -> results.messages().forEach(each -> met.put(each.userId(), each.author())));
    text.subscribe((_, _) -> search());
    everywhere.subscribe((_, _) -> search());
    rooms.openProperty().subscribe((_, _) -> roomChanged());
  }

  private Content derive() {
    if (!results.messages().isEmpty()) {
      return Content.ROWS;
    }
    if (results.searchProperty().get() == null) {
      return Content.HINT;
    }
    return switch (results.pagingProperty().get()) {
      case LOADING -> Content.LOADING;
      case FAILED -> Content.FAILED;
      case IDLE, EXHAUSTED -> Content.EMPTY;
    };
  }

  /** Opens the search in the open room, or in every room; what was searched for is still there. */
  public void open(boolean inEveryRoom) {
    visiting.set(false);
    everywhere.set(inEveryRoom || rooms.open() == null);
    RoomState room = rooms.open();
    if (room != null && chat.members().areOffered()) {
      chat.members().load(room.id());
    }
    if (!open.get()) {
      open.set(true);
      requests.begin();
      requests.findWriters(open::get, this::meet);
      search();
    }
  }

  private void forgetCurrent() {
    last = null;
    current.set(null);
  }

  /** Ends the search. */
  void close() {
    open.set(false);
    visiting.set(false);
    forgetCurrent();
    wayBack.forget();
    requests.end();
  }

  /** Whether the search shows. */
  public ObservableValue<Boolean> shownProperty() {
    return open.flatMap(is -> visiting.map(away -> is && !away));
  }

  /** Whether there is no room beside the messages: the search takes their place. */
  public BooleanProperty narrowProperty() {
    return narrow;
  }

  /** Whether something was searched for, in whatever place. */
  public ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  /** What is searched for, as it is written. */
  StringProperty textProperty() {
    return text;
  }

  /** Whether every room is searched, not only the open one. */
  BooleanProperty everywhereProperty() {
    return everywhere;
  }

  /** Whether a room is open, which can be searched. */
  ObservableValue<Boolean> hasRoomProperty() {
    return rooms.openProperty().map(_ -> true).orElse(false);
  }

  private void roomChanged() {
    if (rooms.open() == null) {
      everywhere.set(true);
    }
    if (!everywhere.get()) {
      search();
    }
  }

  /** They may be those whom a filter names. */
  private void meet(List<User> writers) {
    writers.forEach(each -> met.putIfAbsent(each.id(), each));
    if (!unknown.get().isEmpty()) {
      search();
    }
  }

  private void search() {
    if (open.get()) {
      forgetCurrent();
      RoomState room = everywhere.get() ? null : rooms.open();
      Filters.Written written = filters.read(text.get(), room == null ? null : room.id());
      unknown.set(written.unknown() == null ? "" : written.unknown());
      requests.search(written.search());
    }
  }

  /** Completes the filters. */
  FilterCompletion completion() {
    return completion;
  }

  /** Who may have written what is searched for, as far as they are known here. */
  private List<User> people() {
    Map<UserId, User> known = new LinkedHashMap<>();
    known.put(chat.user().id(), chat.user());
    List<RoomState> inUse = rooms.inUse(); // The open one first.
    for (RoomState room : inUse) {
      Writers.of(room).values().forEach(each -> known.putIfAbsent(each.id(), user(each)));
    }
    for (RoomState room : inUse) {
      List<Member> members = room.members().listProperty().get();
      if (members != null) {
        members.forEach(each -> known.putIfAbsent(each.id(), user(each)));
      }
    }
    met.forEach(known::putIfAbsent);
    return List.copyOf(known.values());
  }

  private static User user(Member member) {
    return new User(member.id(), member.name(), member.avatar());
  }

  /** What to show. */
  ObservableValue<Content> contentProperty() {
    return content;
  }

  /** The hits, the newest first. */
  ObservableList<Message> hits() {
    return results.messages();
  }

  /** Whether older ones may be found. */
  ObservableValue<Paging> pagingProperty() {
    return results.pagingProperty();
  }

  /** Why the last request failed; empty if it did not. */
  ObservableValue<String> failureProperty() {
    return results.failureProperty().map(why -> FailureWords.of(translations, why)).orElse("");
  }

  /** Why only a part is searched; empty if all is. */
  ObservableValue<String> noteProperty() {
    return Bindings.createStringBinding(this::note, results.searchProperty(), offline, unknown);
  }

  private String note() {
    MessageSearch wanted = results.searchProperty().get();
    if (!unknown.get().isEmpty()) {
      return translations.of("search.unknown", translations.isolate(unknown.get()));
    }
    if (wanted == null) {
      return "";
    }
    if (!requests.areOffered()) {
      return translations.of("search.stored-only");
    }
    if (offline.getValue()) {
      return translations.of("search.offline");
    }
    return SearchRequests.fits(wanted) ? "" : translations.of("search.too-short");
  }

  /** How far back was searched, if there is more; otherwise empty. */
  ObservableValue<String> reachProperty() {
    return results
        .searchedBackToProperty()
        .map(oldest -> translations.of("search.back-to", times.moment(oldest)))
        .orElse("");
  }

  /** Repeats the request that failed. */
  void tryAgain() {
    requests.tryAgain();
  }

  /** The hit that was gone to last; null for none. */
  ReadOnlyObjectProperty<@Nullable MessageId> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /** The words that are marked in a hit: none in an ignored person's. */
  FoundWords words(Message hit) {
    return ignored.contains(hit.userId()) ? FoundWords.NONE : words();
  }

  /** Whom the user ignores: what they wrote does not show. */
  Observable ignored() {
    return ignored.names();
  }

  /** What is searched for: it is marked in the hits. */
  Observable searched() {
    return results.searchProperty();
  }

  private FoundWords words() {
    MessageSearch wanted = results.searchProperty().get();
    return wanted == null ? FoundWords.NONE : FoundWords.of(wanted.words());
  }

  /** The name of the room in which a message was posted. */
  String roomName(RoomId room) {
    return directory.find(room).orElseGet(() -> Room.unlisted(room)).name();
  }

  /** The name of a message's author. */
  static String author(Message message) {
    return ForeignText.name(message.author());
  }

  /**
   * The beginning of a message, or where the words are in it; its attachments stand for missing
   * words. Of an ignored person's, that it is one.
   */
  String excerpt(Message message) {
    if (ignored.contains(message.userId())) {
      return translations.of("timeline.quote.ignored");
    }
    return message.content().isBlank()
        ? AttachmentWords.preview(message, translations)
        : Excerpt.of(message.content(), words());
  }

  /** Goes to a hit in its room. */
  void goTo(Message hit) {
    last = hit;
    current.set(hit.id());
    visiting.set(narrow.get());
    wayBack.goTo(hit);
  }

  /**
   * Goes to the next hit.
   *
   * @param step 1 for the next older one, -1 for the next newer one
   */
  void walk(int step) {
    int next = step > 0 ? older() : newer();
    if (next >= hits().size()) {
      loadMore();
    } else if (next >= 0) {
      goTo(hits().get(next));
    }
  }

  /** The place of the first hit that is older than the one gone to last, which may be gone. */
  private int older() {
    Message from = last;
    return from == null ? 0 : before(hit -> SearchResults.NEWEST_FIRST.compare(hit, from) <= 0);
  }

  private int newer() {
    Message from = last;
    return from == null ? 0 : before(hit -> SearchResults.NEWEST_FIRST.compare(hit, from) < 0) - 1;
  }

  /** How many hits at the beginning are so. */
  private int before(Predicate<Message> so) {
    return (int) hits().stream().takeWhile(so).count();
  }

  /** Whether the reader has gone to a hit, and can go back. */
  public ObservableValue<Boolean> canGoBackProperty() {
    return wayBack.knownProperty().or(visiting);
  }

  /** Whether the reader has gone to a hit, and can go back. */
  public boolean canGoBack() {
    return wayBack.knownProperty().get() || visiting.get();
  }

  /** Goes back to where the reader was before they went to the first hit. */
  public void goBack() {
    forgetCurrent();
    visiting.set(false);
    wayBack.goBack();
  }

  /** Searches further back. */
  void loadMore() {
    requests.loadMore();
  }
}
