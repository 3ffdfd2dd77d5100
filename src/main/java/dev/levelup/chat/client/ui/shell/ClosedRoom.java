package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.ForeignText;
import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.client.ui.i18n.FailureWords;
import dev.levelup.chat.client.ui.i18n.Translations;
import dev.levelup.chat.protocol.AccessDenied;
import dev.levelup.chat.protocol.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * What is shown in place of a room's messages while the user has no access.
 *
 * @param denied whether access was denied; otherwise the request failed
 * @param title a short title
 * @param text what happened and what the user can do
 * @param remedy what the button does
 */
record ClosedRoom(boolean denied, String title, String text, Remedy remedy) {
  enum Remedy {
    NONE,
    /** In place of the button there is a field for an invitation, where the server knows them. */
    INVITATION,
    TRY_AGAIN,
    /** The room is entered again. */
    ENTER,
    SIGN_IN
  }

  /** The screen for an access state; null if the messages are shown. */
  static @Nullable ClosedRoom of(RoomAccess access, String room, Translations translations) {
    return switch (access) {
      case RoomAccess.Denied denied -> denied(denied.reason(), room, translations);
      case RoomAccess.Failed failed -> failed(failed.why(), room, translations);
      case RoomAccess.Entering _ -> null;
      case RoomAccess.Joined _ -> null;
    };
  }

  private static ClosedRoom denied(AccessDenied reason, String room, Translations translations) {
    return switch (reason.code()) {
      case ErrorCode.NOT_MEMBER -> denied("not-member", room, translations, Remedy.INVITATION);
      case ErrorCode.NOT_FOUND -> denied("gone", room, translations, Remedy.NONE);
      case ErrorCode.REMOVED -> removed(reason, room, translations);
      case ErrorCode.BANNED -> denied("banned", room, translations, Remedy.TRY_AGAIN);
      case ErrorCode.NOT_AUTHENTICATED ->
          denied("not-authenticated", room, translations, Remedy.SIGN_IN);
      case ErrorCode.MEMBERSHIP_CHECK_FAILED ->
          denied("check-failed", room, translations, Remedy.TRY_AGAIN);
      default -> {
        String line = ForeignText.line(reason.message());
        String text = line.isEmpty() ? translations.of("closed.error.text") : line;
        yield new ClosedRoom(
            true,
            translations.of("closed.error.title", translations.isolate(room)),
            text,
            Remedy.TRY_AGAIN);
      }
    };
  }

  /** A community is open to everybody, also to those who were removed. */
  private static ClosedRoom removed(AccessDenied reason, String room, Translations translations) {
    return reason.communityId() == null
        ? denied("removed", room, translations, Remedy.INVITATION)
        : denied("removed-from-community", room, translations, Remedy.ENTER);
  }

  private static ClosedRoom denied(
      String key, String room, Translations translations, Remedy remedy) {
    String title = translations.of("closed." + key + ".title");
    return new ClosedRoom(
        true,
        title,
        translations.of("closed." + key + ".text", translations.isolate(room)),
        remedy);
  }

  private static ClosedRoom failed(Failure why, String room, Translations translations) {
    String title = translations.of("closed.error.title", translations.isolate(room));
    return new ClosedRoom(false, title, FailureWords.of(translations, why), Remedy.TRY_AGAIN);
  }
}
