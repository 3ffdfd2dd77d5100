package dev.levelup.chat.client.net;

import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Why an HTTP request failed. Contains no token and no text of a message. */
public abstract sealed class ApiException extends RuntimeException {
  private ApiException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** The exception of a failed future of this package, unwrapped. */
  public static ApiException of(Throwable thrown) {
    Throwable inner = thrown instanceof CompletionException ? thrown.getCause() : thrown;
    return inner instanceof ApiException exception ? exception : new Unreachable(thrown);
  }

  /** Whether a future of this package failed because its token was refused. */
  static boolean isTokenRefused(Throwable thrown) {
    return of(thrown) instanceof Refused refused && refused.status() == 401;
  }

  /** The server refused. */
  public static final class Refused extends ApiException {
    private final int status;
    private final @Nullable String code;
    private final @Nullable String words;
    private final @Nullable Duration retryAfter;

    /**
     * A refusal.
     *
     * @param status the HTTP status, 400 or more
     * @param code the server's error code; null for none
     * @param words the server's text for the user; null for none
     * @param retryAfter how long to wait; null if the server does not say
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

  /** The server responded with a redirect, which the client does not follow. */
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

  /** There was no response, or not in time. */
  public static final class Unreachable extends ApiException {
    private final Obstacle obstacle;

    /** No response, for an unknown reason. */
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

    /** The cause of a missing response. */
    public enum Obstacle {
      /** The name of the host could not be resolved. */
      UNKNOWN_HOST,
      /** The host refused the connection: nothing listens at the port. */
      REFUSED,
      /** The request timed out. */
      TIMED_OUT,
      /** A proxy refused the connection, or the login for it. */
      PROXY,
      /** Anything else, such as a network that is down or a connection that broke. */
      OTHER
    }
  }

  /** The server's certificate was not accepted. No request was sent. */
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

  /** The request was HTTP and the server speaks HTTPS, or the other way round. */
  public static final class OtherScheme extends ApiException {
    private final ServerAddress there;

    /**
     * A server that was addressed with the wrong scheme.
     *
     * @param there the address with the right scheme
     */
    public OtherScheme(ServerAddress there, Throwable cause) {
      super("answers at " + there, cause);
      this.there = there;
    }

    public ServerAddress there() {
      return there;
    }
  }

  /** The response is not of this protocol. */
  public static sealed class Unreadable extends ApiException permits NotLevelUp {
    public Unreadable(Throwable cause) {
      this("an answer that cannot be read: " + cause.getClass().getSimpleName(), cause);
    }

    private Unreadable(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** A server responds, but it is not one of this protocol: not even to the first request. */
  public static final class NotLevelUp extends Unreadable {
    public NotLevelUp(Throwable cause) {
      super("not a LevelUp server: " + cause.getMessage(), cause);
    }
  }
}
