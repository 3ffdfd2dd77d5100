package dev.levelup.chat.client.sync.connection;

import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.net.CertificateProblem;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.ForeignText;
import dev.levelup.chat.protocol.ErrorCode;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns exceptions of the network into failures for the user. */
public final class Failures {
  private Failures() {}

  public static Failure of(Throwable thrown) {
    Throwable inner = thrown instanceof CompletionException ? thrown.getCause() : thrown;
    if (inner instanceof FailureException own) {
      return own.failure();
    }
    return switch (ApiException.of(thrown)) {
      case ApiException.Refused refused -> new Failure(kind(refused), refused.words());
      case ApiException.Redirected redirected ->
          new Failure(Failure.Kind.REDIRECTED, redirected.to().toString());
      case ApiException.NotLevelUp other -> Failure.of(Failure.Kind.NOT_LEVELUP);
      case ApiException.Unreadable _ -> Failure.of(Failure.Kind.UNREADABLE);
      case ApiException.Unreachable unreachable -> Failure.of(kind(unreachable.obstacle()));
      case ApiException.BadCertificate bad ->
          new Failure(kind(bad.problem()), null, Certificates.facts(bad.shown()));
      case ApiException.OtherScheme other -> new Failure(scheme(other), other.there().toString());
    };
  }

  private static Failure.Kind kind(ApiException.Refused refused) {
    return switch (refused.code()) {
      case ErrorCode.WRONG_PASSWORD -> Failure.Kind.WRONG_PASSWORD;
      case ErrorCode.INVALID_USER_NAME, ErrorCode.USER_NAME_TAKEN -> Failure.Kind.INVALID_USER_NAME;
      case ErrorCode.INVALID_PASSWORD -> Failure.Kind.INVALID_PASSWORD;
      case ErrorCode.INVITE_INVALID -> Failure.Kind.INVITE_INVALID;
      case ErrorCode.INVALID_ROOM_NAME -> Failure.Kind.INVALID_ROOM_NAME;
      case ErrorCode.INVALID_DESCRIPTION -> Failure.Kind.INVALID_DESCRIPTION;
      case ErrorCode.REGISTRATION_CLOSED -> Failure.Kind.REGISTRATION_CLOSED;
      case null ->
          refused.status() == 413
              ? Failure.Kind.FILE_TOO_LARGE
              : refused.status() < 500 ? Failure.Kind.REFUSED : Failure.Kind.SERVER_IN_TROUBLE;
      default -> Failure.Kind.REFUSED;
    };
  }

  private static Failure.Kind kind(ApiException.Unreachable.Obstacle obstacle) {
    return switch (obstacle) {
      case UNKNOWN_HOST -> Failure.Kind.UNKNOWN_HOST;
      case REFUSED -> Failure.Kind.CONNECTION_REFUSED;
      case TIMED_OUT -> Failure.Kind.TIMED_OUT;
      case PROXY -> Failure.Kind.PROXY_REFUSED;
      case OTHER -> Failure.Kind.UNREACHABLE;
    };
  }

  private static Failure.Kind kind(CertificateProblem problem) {
    return switch (problem) {
      case UNTRUSTED -> Failure.Kind.CERTIFICATE_UNTRUSTED;
      case EXPIRED -> Failure.Kind.CERTIFICATE_EXPIRED;
      case NOT_YET_VALID -> Failure.Kind.CERTIFICATE_NOT_YET_VALID;
      case OTHER_NAME -> Failure.Kind.CERTIFICATE_OF_OTHER_NAME;
      case OTHER_THAN_PINNED -> Failure.Kind.CERTIFICATE_CHANGED;
    };
  }

  private static Failure.Kind scheme(ApiException.OtherScheme other) {
    return other.there().base().isHttps() ? Failure.Kind.ANSWERS_HTTPS : Failure.Kind.ANSWERS_HTTP;
  }

  /** Whether the server itself responded "not found"; a proxy's response does not count. */
  public static boolean isNotFound(Throwable thrown) {
    return ApiException.of(thrown) instanceof ApiException.Refused refused
        && refused.status() == 404
        && ErrorCode.NOT_FOUND.equals(refused.code());
  }

  /** Whether the server refused with that HTTP status. */
  public static boolean isRefusal(Throwable thrown, int status) {
    return ApiException.of(thrown) instanceof ApiException.Refused refused
        && refused.status() == status;
  }

  /** For the log: every cause in one line, without text of the server. */
  public static String causes(Throwable thrown) {
    return Stream.<@Nullable Throwable>iterate(thrown, Objects::nonNull, Failures::toldCause)
        .map(Objects::toString)
        .map(ForeignText::line)
        .collect(Collectors.joining(" <- "));
  }

  /** A response that could not be decoded may contain a token. */
  private static @Nullable Throwable toldCause(@Nullable Throwable thrown) {
    return thrown == null || hasAnswer(thrown) ? null : thrown.getCause();
  }

  private static boolean hasAnswer(Throwable thrown) {
    return thrown instanceof ApiException.Unreadable
        && !(thrown instanceof ApiException.NotLevelUp);
  }
}
