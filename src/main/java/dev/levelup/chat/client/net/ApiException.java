package dev.levelup.chat.client.net;

import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Why a question over HTTP has no answer. Carries no token and no words of a message. */
public abstract sealed class ApiException extends RuntimeException {
  private ApiException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** What made a future of this package fail, out of the wrapping that futures add. */
  public static ApiException of(Throwable thrown) {
    Throwable inner = thrown instanceof CompletionException ? thrown.getCause() : thrown;
    return inner instanceof ApiException exception ? exception : new Unreachable(thrown);
  }

  /** Whether a future of this package failed since its token is not taken, or not any more. */
  static boolean isTokenRefused(Throwable thrown) {
    return of(thrown) instanceof Refused refused && refused.status() == 401;
  }

  /** The server said no. */
  public static final class Refused extends ApiException {
    private final int status;
    private final @Nullable String code;
    private final @Nullable String words;
    private final @Nullable Duration retryAfter;

    /**
     * A refusal as it came.
     *
     * @param status of HTTP, 400 or more
     * @param code the server's code, where it gave one
     * @param words the server's words for a person, where it gave any
     * @param retryAfter how long to wait, where the server says so
     */
    public Refused(
        int status, @Nullable String code, @Nullable String words, @Nullable Duration retryAfter) {
      super("refused with " + status + (code == null ? "" : " " + code), null);
      this.status = status;
      this.code = code;
      this.words = words;
      this.retryAfter = retryAfter;
    }

    public int status() {
      return status;
    }

    public @Nullable String code() {
      return code;
    }

    public @Nullable String words() {
      return words;
    }

    public @Nullable Duration retryAfter() {
      return retryAfter;
    }
  }

  /** The server sends the client elsewhere, where it does not go by itself. */
  public static final class Redirected extends ApiException {
    private final ServerAddress to;

    public Redirected(ServerAddress to) {
      super("redirected", null);
      this.to = to;
    }

    public ServerAddress to() {
      return to;
    }
  }

  /** Nobody answered, or not in time. */
  public static final class Unreachable extends ApiException {
    public Unreachable(Throwable cause) {
      super("no answer: " + cause.getClass().getSimpleName(), cause);
    }
  }

  /** The answer is not of this protocol. */
  public static final class Unreadable extends ApiException {
    public Unreadable(Throwable cause) {
      super("an answer that cannot be read: " + cause.getClass().getSimpleName(), cause);
    }
  }
}
