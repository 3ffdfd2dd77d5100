package dev.levelup.chat.client.ui.i18n;

import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.ServerCertificate;
import java.util.Objects;

/** The user-visible text of a {@link Failure}. */
public final class FailureWords {
  /** Of no width; the word joiner that took its place is not known to Java's line breaks. */
  private static final char NO_BREAK = '\uFEFF';

  private FailureWords() {}

  /** The server's message if there is one, otherwise our own text. */
  public static String of(Translations translations, Failure failure) {
    ServerCertificate certificate = failure.certificate();
    if (certificate != null) {
      return ofCertificate(translations, key(failure.kind()), certificate);
    }
    String said = Objects.requireNonNullElse(failure.words(), "");
    return switch (failure.kind()) {
      case REDIRECTED, ANSWERS_HTTP, ANSWERS_HTTPS ->
          translations.of(key(failure.kind()), unbroken(said));
      default -> said.isEmpty() ? translations.of(key(failure.kind())) : said;
    };
  }

  /** An address that no line ends in after its scheme. */
  private static String unbroken(String address) {
    return address.replace("://", ":" + NO_BREAK + "//");
  }

  private static String ofCertificate(
      Translations translations, String key, ServerCertificate certificate) {
    return translations.of(
        key,
        String.join(", ", certificate.names()),
        translations.isolate(certificate.issuer()),
        translations.day(certificate.from()),
        translations.day(certificate.until()));
  }

  private static String key(Failure.Kind kind) {
    return switch (kind) {
      case UNREACHABLE -> "failure.unreachable";
      case UNKNOWN_HOST -> "failure.unknown-host";
      case CONNECTION_REFUSED -> "failure.connection-refused";
      case TIMED_OUT -> "failure.timed-out";
      case PROXY_REFUSED -> "failure.proxy-refused";
      case CERTIFICATE_UNTRUSTED -> "failure.certificate-untrusted";
      case CERTIFICATE_EXPIRED -> "failure.certificate-expired";
      case CERTIFICATE_NOT_YET_VALID -> "failure.certificate-not-yet-valid";
      case CERTIFICATE_OF_OTHER_NAME -> "failure.certificate-of-other-name";
      case CERTIFICATE_CHANGED -> "failure.certificate-changed";
      case ANSWERS_HTTP -> "failure.answers-http";
      case ANSWERS_HTTPS -> "failure.answers-https";
      case NOT_LEVELUP -> "failure.not-levelup";
      case SERVER_IN_TROUBLE -> "failure.server-in-trouble";
      case UNREADABLE -> "failure.unreadable";
      case REDIRECTED -> "failure.redirected";
      case REFUSED -> "failure.refused";
      case WRONG_PASSWORD -> "failure.wrong-password";
      case INVALID_USER_NAME -> "failure.invalid-user-name";
      case INVALID_PASSWORD -> "failure.invalid-password";
      case INVITE_INVALID -> "failure.invite-invalid";
      case INVALID_ROOM_NAME -> "failure.invalid-room-name";
      case INVALID_DESCRIPTION -> "failure.invalid-description";
      case REGISTRATION_CLOSED -> "failure.registration-closed";
      case SIGN_IN_ENDED -> "failure.sign-in-ended";
      case BAD_ADDRESS -> "failure.bad-address";
      case BAD_TOKEN -> "failure.bad-token";
      case NOT_FOUND -> "failure.not-found";
      case MESSAGE_DELETED -> "failure.message-deleted";
      case LINK_NOT_OPENED -> "failure.link-not-opened";
      case FILE_GONE -> "failure.file-gone";
      case FILE_TOO_LARGE -> "failure.file-too-large";
      case STORE_DAMAGED -> "failure.store-damaged";
      case NOT_KEPT -> "failure.not-kept";
      case SIGN_IN_IN_A_FILE -> "failure.sign-in-in-a-file";
      case KEYRING_CLOSED -> "failure.keyring-closed";
    };
  }
}
