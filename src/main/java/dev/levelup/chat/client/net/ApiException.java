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
    private final Obstacle obstacle;

    /** Nobody answered, and nothing says why. */
    public Unreachable(Throwable cause) {
      this(Obstacle.OTHER, cause);
    }

    public Unreachable(Obstacle obstacle, Throwable cause) {
      super("no answer: " + cause.getClass().getSimpleName(), cause);
      this.obstacle = obstacle;
    }

    public Obstacle obstacle() {
      return obstacle;
    }

    /** What was in the way. */
    public enum Obstacle {
      /** No network knows the name of the host. */
      UNKNOWN_HOST,
      /** The host is there, and nothing listens at the port. */
      REFUSED,
      /** No answer came in time. */
      TIMED_OUT,
      /** A proxy lets nobody through, or not with the login that it was given. */
      PROXY,
      /** Something else, such as a network that is down or a connection that broke off. */
      OTHER
    }
  }

  /** The server's certificate is not taken. Nothing was asked. */
  public static final class BadCertificate extends ApiException {
    private final CertificateProblem problem;
    private final ShownCertificate shown;

    public BadCertificate(CertificateProblem problem, ShownCertificate shown, Throwable cause) {
      super("certificate: " + problem, cause);
      this.problem = problem;
      this.shown = shown;
    }

    public CertificateProblem problem() {
      return problem;
    }

    public ShownCertificate shown() {
      return shown;
    }
  }

  /** The server was asked over HTTP and talks HTTPS, or the other way round. */
  public static final class OtherScheme extends ApiException {
    private final ServerAddress there;

    /**
     * A server that was reached by the wrong scheme.
     *
     * @param there where it answers
     */
    public OtherScheme(ServerAddress there, Throwable cause) {
      super("answers at " + there, cause);
      this.there = there;
    }

    public ServerAddress there() {
      return there;
    }
  }

  /** The answer is not of this protocol. */
  public static sealed class Unreadable extends ApiException permits NotLevelUp {
    public Unreadable(Throwable cause) {
      this("an answer that cannot be read: " + cause.getClass().getSimpleName(), cause);
    }

    private Unreadable(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /**
   * Some server answers, and not one of this protocol: not even to what every one is asked first.
   */
  public static final class NotLevelUp extends Unreadable {
    public NotLevelUp(Throwable cause) {
      super("not a LevelUp server: " + cause.getMessage(), cause);
    }
  }
}
