package dev.levelup.chat.client.ui.moderation;

import dev.levelup.chat.client.state.ForeignText;
import dev.levelup.chat.client.state.MemberRole;
import dev.levelup.chat.client.state.RoomState;
import dev.levelup.chat.client.sync.Chat;
import dev.levelup.chat.client.sync.room.Moderation;
import dev.levelup.chat.client.ui.card.Confirmation;
import dev.levelup.chat.client.ui.card.DialogCard;
import dev.levelup.chat.client.ui.card.Overlay;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.client.ui.person.PersonAction;
import dev.levelup.chat.client.ui.text.EmojiPictures;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.User;
import dev.levelup.chat.protocol.UserId;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;

/** What the user may do to a person in the open room, and the cards that ask before. */
public final class MemberActions {
  private final Chat chat;
  private final Moderation moderation;
  private final Overlay overlay;
  private final EmojiPictures pictures;
  private final Translations translations;

  /**
   * @param overlay shows the cards
   * @param pictures the emoji images, for names and text from the server
   */
  public MemberActions(
      Chat chat, Overlay overlay, EmojiPictures pictures, Translations translations) {
    this.chat = chat;
    this.moderation = chat.moderation();
    this.overlay = overlay;
    this.pictures = pictures;
    this.translations = translations;
  }

  /** The actions that are possible with this person now; none while the roles are not known. */
  public List<PersonAction> of(User person) {
    RoomState room = chat.rooms().open();
    if (room == null || !moderation.isOffered() || person.id().equals(chat.user().id())) {
      return List.of();
    }
    MemberRole own = chat.members().ownRole(room.id()).getValue();
    return MemberAction.of(own, room.members().roleOf(person.id())).stream()
        .map(each -> action(each, new Place(room, person)))
        .toList();
  }

  /** A person in a room. */
  private record Place(RoomState in, User person) {
    RoomId room() {
      return in.id();
    }

    UserId user() {
      return person.id();
    }
  }

  private PersonAction action(MemberAction action, Place place) {
    return new PersonAction(
        "person-" + action.key(),
        new ReadOnlyStringWrapper(translations.of("person." + action.key())),
        action.isDanger(),
        () -> start(action, place));
  }

  private void start(MemberAction action, Place place) {
    switch (action) {
      case MAKE_MODERATOR -> changeRole(place, MemberRole.MODERATOR);
      case MAKE_MEMBER -> changeRole(place, MemberRole.MEMBER);
      case HAND_OVER ->
          confirm(
              action,
              place,
              (done, failed) ->
                  moderation.changeRole(
                      place.room(), place.user(), MemberRole.OWNER, done, failed));
      case REMOVE ->
          confirm(
              action,
              place,
              (done, failed) -> moderation.remove(place.room(), place.user(), done, failed));
      case MUTE -> overlay.show(muteCard(place));
      case BAN -> overlay.show(banCard(place));
    }
  }

  private void changeRole(Place place, MemberRole role) {
    moderation.changeRole(place.room(), place.user(), role, () -> {}, chat::say);
  }

  private void confirm(MemberAction action, Place place, Confirmation.Request request) {
    String key = action.key() + ".text";
    String text = words(action == MemberAction.REMOVE ? ofKind(key, place) : key, place);
    overlay.show(
        new ConfirmCard(
            action, text, confirmation(), request, pictures, translations, overlay::hide));
  }

  private DialogCard muteCard(Place place) {
    return new MuteCard(
        words("mute.text", place),
        confirmation(),
        length ->
            (done, failed) -> moderation.mute(place.room(), place.user(), length, done, failed),
        (done, failed) -> moderation.unmute(place.room(), place.user(), done, failed),
        pictures,
        translations,
        overlay::hide);
  }

  private DialogCard banCard(Place place) {
    return new BanCard(
        words("ban.text", place),
        confirmation(),
        wanted ->
            (done, failed) -> moderation.ban(place.room(), place.user(), wanted, done, failed),
        pictures,
        translations,
        overlay::hide);
  }

  private Confirmation confirmation() {
    return new Confirmation(overlay::hide, translations);
  }

  private static String ofKind(String key, Place place) {
    return key + "." + place.room().kind().word();
  }

  private String words(String key, Place place) {
    return translations.of(
        key,
        translations.isolate(ForeignText.name(place.person())),
        translations.isolate(place.in().room().name()));
  }
}
