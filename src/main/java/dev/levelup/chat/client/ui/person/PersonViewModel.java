package dev.levelup.chat.client.ui.person;

import dev.levelup.chat.client.state.ForeignText;
import dev.levelup.chat.client.state.MemberRole;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.sync.room.MemberRequests;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.protocol.Member;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** A person, as seen in the open room. FX thread only. */
public final class PersonViewModel {
  private final User person;
  private final RoomState room;
  private final boolean isSelf;
  private final PersonActions actions;
  private final Translations translations;

  /** Requests the members of the room, unless they are known: one of them may be this person. */
  public PersonViewModel(
      User person,
      User self,
      RoomState room,
      MemberRequests requests,
      PersonActions actions,
      Translations translations) {
    this.person = person;
    this.room = room;
    this.isSelf = person.id().equals(self.id());
    this.actions = actions;
    this.translations = translations;
    requests.load(room.id());
  }

  UserId id() {
    return person.id();
  }

  /** Where the picture is; null if that is not known. */
  @Nullable String avatar() {
    return person.avatar();
  }

  String name() {
    return ForeignText.name(person);
  }

  /** The role in the room, as text; empty while it is not known. */
  ObservableValue<String> roleProperty() {
    return room.members().listProperty().map(this::role).orElse("");
  }

  private String role(List<Member> members) {
    String key =
        of(members)
            .map(each -> "person.role." + MemberRole.of(each).name().toLowerCase(Locale.ROOT))
            .orElse("person.role.none");
    return translations.of(key, translations.isolate(room.room().name()));
  }

  /** Since when they belong to the room, as text; empty while that is not known. */
  ObservableValue<String> sinceProperty() {
    return room.members().listProperty().map(this::since).orElse("");
  }

  private String since(List<Member> members) {
    return of(members)
        .map(Member::joinedAt)
        .map(joined -> translations.of("person.since", translations.month(joined)))
        .orElse("");
  }

  private Optional<Member> of(List<Member> members) {
    return members.stream().filter(each -> each.id().equals(person.id())).findFirst();
  }

  /** Whether the person is online, as text; empty while that is not known. */
  ObservableValue<String> presenceProperty() {
    return Bindings.createStringBinding(
        () -> {
          Boolean online = room.presence().online().get(person.id());
          return online == null ? "" : translations.of(online ? "person.online" : "person.away");
        },
        room.presence().online());
  }

  boolean isSelf() {
    return isSelf;
  }

  /** What the user can do with the person; depends on their roles. */
  ObservableValue<List<PersonAction>> actionsProperty() {
    return Bindings.createObjectBinding(
        () -> actions.of(person), room.members().listProperty(), room.accessProperty());
  }
}
