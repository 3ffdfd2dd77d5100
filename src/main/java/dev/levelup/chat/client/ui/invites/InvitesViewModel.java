package dev.levelup.chat.client.ui.invites;

import dev.levelup.chat.client.state.ChatLink;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.ForeignText;
import dev.levelup.chat.client.state.Room;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.client.ui.i18n.FailureWords;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.protocol.Invite;
import dev.levelup.chat.protocol.InviteList.Open;
import dev.levelup.chat.protocol.Member;
import dev.levelup.chat.protocol.UserId;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** A clan's invitations: creates, lists and ends them. FX thread only. */
public final class InvitesViewModel {
  /** In place of a number of people: as many as want. */
  static final int ANY_NUMBER = 0;

  /** The numbers of people to choose from. */
  static final List<Integer> USES = List.of(1, 5, 10, 25, ANY_NUMBER);

  /** What is shown as the open invitations. */
  enum Content {
    LOADING,
    ROWS,
    NONE,
    FAILED
  }

  private final ObjectProperty<Integer> uses = new SimpleObjectProperty<>(this, "uses", ANY_NUMBER);
  private final ObjectProperty<Lifetime> lifetime =
      new SimpleObjectProperty<>(this, "lifetime", Lifetime.WEEK);
  private final ReadOnlyObjectWrapper<@Nullable Invite> made =
      new ReadOnlyObjectWrapper<>(this, "made", null);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");
  private final ReadOnlyObjectWrapper<Content> content =
      new ReadOnlyObjectWrapper<>(this, "content", Content.LOADING);
  private final ObservableList<Open> open = FXCollections.observableArrayList();
  private final Room clan;
  private final Chat chat;
  private final Translations translations;

  /** Answers to former requests for the list are dropped. */
  private long asked;

  /** Requests the open invitations. */
  public InvitesViewModel(Room clan, Chat chat, Translations translations) {
    this.clan = clan;
    this.chat = chat;
    this.translations = translations;
    chat.members().load(clan.id());
    load();
  }

  /** The clan. */
  Room clan() {
    return clan;
  }

  /** How many people the next invitation admits; one of {@link #USES}. */
  ObjectProperty<Integer> usesProperty() {
    return uses;
  }

  /** How long the next invitation is good for. */
  ObjectProperty<Lifetime> lifetimeProperty() {
    return lifetime;
  }

  /** The invitation that was made last; null for none. */
  ReadOnlyObjectProperty<@Nullable Invite> madeProperty() {
    return made.getReadOnlyProperty();
  }

  /** The code that was made last; empty for none. */
  ObservableValue<String> codeProperty() {
    return made.map(Invite::code).orElse("");
  }

  /** The link with that code; empty for none. */
  ObservableValue<String> linkProperty() {
    return made.map(is -> new ChatLink.Invite(chat.serverInLinks(), is.code()).text()).orElse("");
  }

  /** Whether an invitation is being made or ended. */
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** Why the last request failed; otherwise empty. */
  ReadOnlyStringProperty errorProperty() {
    return error.getReadOnlyProperty();
  }

  /** What to show as the open invitations. */
  ReadOnlyObjectProperty<Content> contentProperty() {
    return content.getReadOnlyProperty();
  }

  /** The open invitations. */
  ObservableList<Open> open() {
    return open;
  }

  /** Changes when names of members become known. */
  ObservableValue<@Nullable List<Member>> membersProperty() {
    RoomState room = chat.rooms().open();
    return room != null && room.id().equals(clan.id())
        ? room.members().listProperty()
        : Bindings.createObjectBinding(() -> null);
  }

  /** Requests the open invitations. */
  void load() {
    long question = ++asked;
    chat.invitations()
        .load(
            clan.id(),
            list -> {
              if (question == asked) {
                show(list);
              }
            },
            why -> {
              if (question == asked) {
                error.set(FailureWords.of(translations, why));
                content.set(open.isEmpty() ? Content.FAILED : Content.ROWS);
              }
            });
  }

  private void show(List<Open> list) {
    open.setAll(list);
    content.set(list.isEmpty() ? Content.NONE : Content.ROWS);
  }

  /** Requests the open invitations again, after a failure. */
  void tryAgain() {
    error.set("");
    content.set(Content.LOADING);
    load();
  }

  /** Creates an invitation. */
  void create() {
    if (begin()) {
      Integer most = uses.get() == ANY_NUMBER ? null : uses.get();
      chat.invitations()
          .make(
              clan.id(),
              most,
              lifetime.get().duration(),
              invite -> {
                made.set(invite);
                finish();
              },
              this::fail);
    }
  }

  /** Ends an invitation. */
  void revoke(Open invite) {
    if (begin()) {
      chat.invitations().end(clan.id(), invite.id(), () -> forget(invite), this::fail);
    }
  }

  private void forget(Open ended) {
    Invite shown = made.get();
    if (shown != null && shown.id().equals(ended.id())) {
      made.set(null);
    }
    open.remove(ended);
    finish();
  }

  private boolean begin() {
    boolean isFirst = !busy.get();
    error.set(isFirst ? "" : error.get());
    busy.set(true);
    return isFirst;
  }

  private void finish() {
    busy.set(false);
    load();
  }

  private void fail(Failure why) {
    busy.set(false);
    error.set(FailureWords.of(translations, why));
  }

  /** Who made an invitation. */
  String maker(Open invite) {
    if (invite.userId().equals(chat.user().id())) {
      return translations.of("invites.by-you");
    }
    return name(invite.userId())
        .map(name -> translations.of("invites.by", translations.isolate(name)))
        .orElseGet(() -> translations.of("invites.by-other"));
  }

  private Optional<String> name(UserId user) {
    List<Member> members = membersProperty().getValue();
    return Optional.ofNullable(members).stream()
        .flatMap(List::stream)
        .filter(member -> member.id().equals(user))
        .map(member -> ForeignText.name(member.name(), member.id().value()))
        .findFirst();
  }

  /** How many people an invitation still admits. */
  String left(Open invite) {
    Integer left = invite.usesLeft();
    return left == null
        ? translations.of("invites.left-any")
        : translations.of("invites.left", left);
  }
}
