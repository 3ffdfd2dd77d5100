package dev.levelup.chat.client.state;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something went wrong that a person should know. The UI shows {@link #words} where the server gave
 * some (they are in the user's language where the server can), and its own words for {@link #kind}
 * otherwise.
 *
 * @param kind what happened, for the UI's own words
 * @param words the server's words for a person, or the address that the kind is about; null when
 *     there are none
 * @param certificate the server's, where that is what is wrong; null otherwise
 */
public record Failure(Kind kind, @Nullable String words, @Nullable ServerCertificate certificate) {
  private static final Set<Kind> IN_THE_WAY =
      EnumSet.of(
          Kind.UNREACHABLE,
          Kind.UNKNOWN_HOST,
          Kind.CONNECTION_REFUSED,
          Kind.TIMED_OUT,
          Kind.PROXY_REFUSED);

  public Failure {
    String line = words == null ? "" : ForeignText.line(words);
    words = line.isEmpty() ? null : line;
  }

  /** A failure that is not about a certificate. */
  public Failure(Kind kind, @Nullable String words) {
    this(kind, words, null);
  }

  /** Whether the server was not reached: what is said of the connection says why. */
  public boolean isOfConnection() {
    return certificate != null || IN_THE_WAY.contains(kind);
  }

  /** What happened, as far as the client can tell. */
  public enum Kind {
    /** The server did not answer, and nothing says why: perhaps there is no network. */
    UNREACHABLE,
    /** No network knows the name of the server's host. */
    UNKNOWN_HOST,
    /** The server's host is there, and nothing listens at the port. */
    CONNECTION_REFUSED,
    /** The server did not answer in time. */
    TIMED_OUT,
    /** A proxy on the way lets nobody through, or not with the login that it was given. */
    PROXY_REFUSED,
    /** Nobody whom this machine trusts has signed the server's certificate. */
    CERTIFICATE_UNTRUSTED,
    /** The server's certificate is not good any more. */
    CERTIFICATE_EXPIRED,
    /** The server's certificate is not good yet. */
    CERTIFICATE_NOT_YET_VALID,
    /** The server's certificate is for hosts of other names. */
    CERTIFICATE_OF_OTHER_NAME,
    /** The user trusts another certificate of the server than the one that it shows now. */
    CERTIFICATE_CHANGED,
    /** The server was asked over HTTPS and talks HTTP, at the address in the words. */
    ANSWERS_HTTP,
    /** The server was asked over HTTP and talks HTTPS, at the address in the words. */
    ANSWERS_HTTPS,
    /** Some server answers, and not one of this protocol. */
    NOT_LEVELUP,
    /** The server, or what stands before it, says that it cannot answer now. */
    SERVER_IN_TROUBLE,
    /** The server answered, and not in the language of this protocol. */
    UNREADABLE,
    /** The server sent the client to another address, which is in the words. */
    REDIRECTED,
    /** The server said no. */
    REFUSED,
    /** The password that is good until now was not that one. */
    WRONG_PASSWORD,
    /** The server takes no such password as a new one. */
    INVALID_PASSWORD,
    /** The invitation that a new account needs is none, or none any more. */
    INVITE_INVALID,
    /** The server takes no new accounts. */
    REGISTRATION_CLOSED,
    /** The sign-in has run out or was ended elsewhere, or the token is not one of this server's. */
    SIGN_IN_ENDED,
    /** The address of the server cannot be one. */
    BAD_ADDRESS,
    /** The token cannot be one: it names no user. */
    BAD_TOKEN,
    /** The message that was looked for is not there, or too far back. */
    NOT_FOUND,
    /** The message that was being edited has been deleted. */
    MESSAGE_DELETED,
    /** No program of this machine opens the link. */
    LINK_NOT_OPENED,
    /** What was kept on this machine cannot be read, and is set aside. */
    STORE_DAMAGED,
    /** This machine's disk takes nothing: what is written now is lost with the program. */
    NOT_KEPT,
    /** No keyring takes the sign-in: it is in a file that only this user can read. */
    SIGN_IN_IN_A_FILE,
    /** The keyring that has the sign-in is locked or does not answer. */
    KEYRING_CLOSED
  }

  /** A failure for which the server gave no words. */
  public static Failure of(Kind kind) {
    return new Failure(kind, null);
  }
}
