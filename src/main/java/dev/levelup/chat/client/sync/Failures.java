package dev.levelup.chat.client.sync;

import dev.levelup.chat.client.net.ApiException;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.protocol.ErrorCode;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Turns what the network threw into what a person is told. */
final class Failures {
  private Failures() {}

  static Failure of(Throwable thrown) {
    Throwable inner = thrown instanceof CompletionException ? thrown.getCause() : thrown;
    if (inner instanceof FailureException own) {
      return own.failure();
    }
    return switch (ApiException.of(thrown)) {
      case ApiException.Refused refused -> new Failure(kind(refused.code()), refused.words());
      case ApiException.Redirected redirected ->
          new Failure(Failure.Kind.REDIRECTED, redirected.to().toString());
      case ApiException.Unreadable unreadable -> Failure.of(Failure.Kind.UNREADABLE);
      case ApiException.Unreachable unreachable -> Failure.of(Failure.Kind.UNREACHABLE);
    };
  }

  private static Failure.Kind kind(@Nullable String code) {
    return switch (code) {
      case ErrorCode.WRONG_PASSWORD -> Failure.Kind.WRONG_PASSWORD;
      case ErrorCode.INVALID_PASSWORD -> Failure.Kind.INVALID_PASSWORD;
      case null, default -> Failure.Kind.REFUSED;
    };
  }

  /** Whether the server says that there is no such thing; whatever stands between cannot say so. */
  static boolean isNotFound(Throwable thrown) {
    return ApiException.of(thrown) instanceof ApiException.Refused refused
        && refused.status() == 404
        && ErrorCode.NOT_FOUND.equals(refused.code());
  }

  /** Whether the server refused with that HTTP status. */
  static boolean isRefusal(Throwable thrown, int status) {
    return ApiException.of(thrown) instanceof ApiException.Refused refused
        && refused.status() == status;
  }
}
