package dev.levelup.chat.client.ui.members;

import dev.levelup.chat.client.state.ConnectionState;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.Members;
import dev.levelup.chat.client.state.Presence;
import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.client.sync.room.MemberRequests;
import dev.levelup.chat.client.ui.i18n.FailureWords;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.protocol.Member;
import dev.levelup.chat.protocol.UserId;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** State and actions of the list of the open room's members. FX thread only. */
public final class MembersViewModel {
  /** What is shown in place of the list, or the list. */
  enum Content {
    /** Placeholders: the members are being loaded. */
    LOADING,
    /** The members. */
    ROWS,
    /** A text: nobody belongs to the room. */
    EMPTY,
    /** A text: no member matches the filter. */
    NO_MATCH,
    /** Why nothing could be loaded. */
    FAILED
  }

  private final MemberRequests requests;
  private final ObservableValue<@Nullable RoomState> open;
  private final ObservableValue<@Nullable RoomAccess> access;
  private final BooleanProperty chosen;
  private final BooleanProperty narrow = new SimpleBooleanProperty(this, "narrow", false);
  private final BooleanProperty inPlace = new SimpleBooleanProperty(this, "inPlace", false);
  private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
  private final MemberRows rows = new MemberRows();
  private final BooleanProperty held = new SimpleBooleanProperty(this, "held", false);
  private final ReadOnlyIntegerWrapper presenceNumber =
      new ReadOnlyIntegerWrapper(this, "presenceNumber", 0);
  private final ObservableValue<@Nullable Presence> presence;
  private final InvalidationListener presenceChanged = _ -> sort();
  private final ObservableValue<Boolean> offered;
  private final ObservableValue<Boolean> shown;
  private final ObservableValue<Boolean> offline;
  private final ObservableValue<@Nullable List<Member>> members;
  private final ObservableValue<@Nullable Failure> failure;
  private final ObservableValue<Content> content;
  private final Translations translations;

  /**
   * @param chosen whether the user wants the list beside the messages
   */
  public MembersViewModel(Chat chat, BooleanProperty chosen, Translations translations) {
    this.requests = chat.members();
    this.open = chat.rooms().openProperty();
    this.chosen = chosen;
    this.translations = translations;
    access = open.flatMap(RoomState::accessProperty);
    offered = Bindings.createObjectBinding(this::isOffered, open, access);
    shown = Bindings.createObjectBinding(this::isShown, offered, chosen, narrow, inPlace);
    offline =
        chat.connection().stateProperty().map(now -> !(now instanceof ConnectionState.Online));
    presence = open.map(RoomState::presence);
    members = open.map(RoomState::members).flatMap(Members::listProperty);
    failure = open.map(RoomState::members).flatMap(Members::failureProperty);
    content = Bindings.createObjectBinding(this::derive, members, failure, rows);
    members.subscribe(now -> rows.setMembers(now == null ? List.of() : now));
    filter.subscribe(rows::setFilter);
    presence.subscribe(this::followPresence);
    held.subscribe(is -> sort());
    open.subscribe(this::begin);
    shown.subscribe(requests::setShown);
  }

  private void followPresence(@Nullable Presence former, @Nullable Presence next) {
    if (former != null) {
      former.online().removeListener(presenceChanged);
    }
    if (next != null) {
      next.online().addListener(presenceChanged);
    }
    sort();
  }

  /** Nothing moves under the pointer. */
  private void sort() {
    Presence now = presence.getValue();
    if (now != null && !held.get()) {
      rows.setOnline(now.online());
    }
    presenceNumber.set(presenceNumber.get() + 1);
  }

  /** Changes whenever somebody comes or goes. */
  ObservableValue<Number> presenceNumberProperty() {
    return presenceNumber;
  }

  /** Whether the order stays as it is, because the pointer is in the list. */
  BooleanProperty heldProperty() {
    return held;
  }

  /** Whether it shows who is online. */
  boolean tellsPresence() {
    return requests.tellPresence();
  }

  /** Whether a member is online; null while that is not known. */
  @Nullable Boolean online(UserId member) {
    Presence now = presence.getValue();
    return now == null ? null : now.online().get(member);
  }

  private void begin() {
    inPlace.set(false);
    filter.set("");
  }

  private boolean isOffered() {
    boolean isClosed =
        access.getValue() instanceof RoomAccess.Denied
            || access.getValue() instanceof RoomAccess.Failed;
    return requests.areOffered() && open.getValue() != null && !isClosed;
  }

  private boolean isShown() {
    return offered.getValue() && (narrow.get() ? inPlace : chosen).get();
  }

  private Content derive() {
    if (!rows.isEmpty()) {
      return Content.ROWS;
    }
    if (members.getValue() == null) {
      return failure.getValue() == null ? Content.LOADING : Content.FAILED;
    }
    return rows.total() == 0 ? Content.EMPTY : Content.NO_MATCH;
  }

  /** Whether the open room has a list of members that can be shown. */
  public ObservableValue<Boolean> offeredProperty() {
    return offered;
  }

  /** Whether the list shows. */
  public ObservableValue<Boolean> shownProperty() {
    return shown;
  }

  /** Whether there is no room beside the messages: the list takes their place, when asked for. */
  public BooleanProperty narrowProperty() {
    return narrow;
  }

  /** Shows or hides the list; beside the messages this is remembered. */
  public void toggle() {
    BooleanProperty now = narrow.get() ? inPlace : chosen;
    now.set(!now.get());
  }

  /** Hides a list that is in place of the messages. */
  void leave() {
    inPlace.set(false);
  }

  /** A part of a name; only members whose names contain it are shown, or all if it is blank. */
  StringProperty filterProperty() {
    return filter;
  }

  /** The headings and members. */
  ObservableList<MemberRow> rows() {
    return rows;
  }

  /** What to show. */
  ObservableValue<Content> contentProperty() {
    return content;
  }

  /** How many members there are, as text; empty while it is not known. */
  ObservableValue<String> countProperty() {
    return members.map(all -> translations.of("members.count", all.size())).orElse("");
  }

  /** Why what shows may be outdated; empty if it is not. */
  ObservableValue<String> staleProperty() {
    return Bindings.createStringBinding(this::stale, offline, failure, members);
  }

  private String stale() {
    boolean shows = members.getValue() != null;
    if (shows && offline.getValue()) {
      return translations.of("members.offline");
    }
    return shows && failure.getValue() != null ? translations.of("members.outdated") : "";
  }

  /** Whether a request can help: it failed, and there is a connection. */
  ObservableValue<Boolean> outdatedProperty() {
    return Bindings.createObjectBinding(
        () -> failure.getValue() != null && !offline.getValue(), offline, failure);
  }

  /** Why the last request failed; empty if it did not. */
  ObservableValue<String> failureProperty() {
    return failure.map(why -> FailureWords.of(translations, why)).orElse("");
  }

  /** Repeats the request that failed. */
  void tryAgain() {
    RoomState room = open.getValue();
    if (room != null) {
      requests.tryAgain(room.id());
    }
  }
}
