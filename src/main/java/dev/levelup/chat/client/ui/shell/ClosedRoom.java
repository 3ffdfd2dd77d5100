package dev.levelup.chat.client.ui.shell;

import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.ForeignText;
import dev.levelup.chat.client.state.RoomAccess;
import dev.levelup.chat.client.ui.words.FailureWords;
import dev.levelup.chat.client.ui.words.Words;
import dev.levelup.chat.protocol.AccessDenied;
import dev.levelup.chat.protocol.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * What is shown in place of a room's messages while the user is not let in.
 *
 * @param denied whether somebody said no; otherwise the question went wrong
 * @param title in a few words
 * @param text what it means and what can be done
 * @param remedy what the button does
 */
record ClosedRoom(boolean denied, String title, String text, Remedy remedy) {
  /** What the user can do about it on the spot. */
  enum Remedy {
    NONE,
    TRY_AGAIN,
    SIGN_IN
  }

  /** The screen for that access to a room; null where the messages show. */
  static @Nullable ClosedRoom of(RoomAccess access, String room, Words words) {
    return switch (access) {
      case RoomAccess.Denied denied -> denied(denied.reason(), room, words);
      case RoomAccess.Failed failed -> failed(failed.why(), room, words);
      case RoomAccess.Entering entering -> null;
      case RoomAccess.Joined joined -> null;
    };
  }

  private static ClosedRoom denied(AccessDenied reason, String room, Words words) {
    return switch (reason.code()) {
      case ErrorCode.NOT_MEMBER -> denied("not-member", room, words, Remedy.NONE);
      case ErrorCode.NOT_FOUND -> denied("gone", room, words, Remedy.NONE);
      case ErrorCode.REMOVED -> denied("removed", room, words, Remedy.NONE);
      case ErrorCode.NOT_AUTHENTICATED -> denied("not-authenticated", room, words, Remedy.SIGN_IN);
      case ErrorCode.MEMBERSHIP_CHECK_FAILED ->
          denied("check-failed", room, words, Remedy.TRY_AGAIN);
      default -> {
        String line = ForeignText.line(reason.message());
        String text = line.isEmpty() ? words.of("closed.error.text") : line;
        yield new ClosedRoom(
            true, words.of("closed.error.title", words.isolate(room)), text, Remedy.TRY_AGAIN);
      }
    };
  }

  private static ClosedRoom denied(String key, String room, Words words, Remedy remedy) {
    String title = words.of("closed." + key + ".title");
    return new ClosedRoom(
        true, title, words.of("closed." + key + ".text", words.isolate(room)), remedy);
  }

  private static ClosedRoom failed(Failure why, String room, Words words) {
    String title = words.of("closed.error.title", words.isolate(room));
    return new ClosedRoom(false, title, FailureWords.of(words, why), Remedy.TRY_AGAIN);
  }
}
