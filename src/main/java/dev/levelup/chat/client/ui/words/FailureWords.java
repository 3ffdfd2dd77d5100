package dev.levelup.chat.client.ui.words;

import dev.levelup.chat.client.state.Failure;
import java.util.Objects;

/** What a person is told about a {@link Failure}. */
public final class FailureWords {
  private FailureWords() {}

  /** The server's words where it gave some, otherwise ours for what happened. */
  public static String of(Words words, Failure failure) {
    String server = failure.words();
    if (failure.kind() == Failure.Kind.REDIRECTED) {
      return words.of(key(failure.kind()), Objects.requireNonNullElse(server, ""));
    }
    return server != null ? server : words.of(key(failure.kind()));
  }

  private static String key(Failure.Kind kind) {
    return switch (kind) {
      case UNREACHABLE -> "failure.unreachable";
      case UNREADABLE -> "failure.unreadable";
      case REDIRECTED -> "failure.redirected";
      case REFUSED -> "failure.refused";
      case WRONG_PASSWORD -> "failure.wrong-password";
      case INVALID_PASSWORD -> "failure.invalid-password";
      case SIGN_IN_ENDED -> "failure.sign-in-ended";
      case BAD_ADDRESS -> "failure.bad-address";
      case BAD_TOKEN -> "failure.bad-token";
      case NOT_FOUND -> "failure.not-found";
      case LINK_NOT_OPENED -> "failure.link-not-opened";
      case STORE_DAMAGED -> "failure.store-damaged";
      case NOT_KEPT -> "failure.not-kept";
    };
  }
}
