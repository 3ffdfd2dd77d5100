package dev.levelup.chat.client.state;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that failed and that the user should know. The UI shows {@link #words} if the server
 * sent some (in the user's language if the server can), and its own text for {@link #kind}
 * otherwise.
 *
 * @param kind what happened, for the UI's own text
 * @param words the server's text for the user, or the address that the kind is about; null when
 *     there is none
 * @param certificate the server's certificate, if that is the cause; null otherwise
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

  /** Whether the server was not reached; the connection state says why. */
  public boolean isOfConnection() {
    return certificate != null || IN_THE_WAY.contains(kind);
  }

  /** Whether the same request may succeed a little later. */
  public boolean isPassing() {
    return isOfConnection() || kind == Kind.SERVER_IN_TROUBLE;
  }

  /** What happened, as far as the client can tell. */
  public enum Kind {
    /** The server did not respond, for an unknown reason: perhaps there is no network. */
    UNREACHABLE,
    /** The name of the server's host could not be resolved. */
    UNKNOWN_HOST,
    /** The host refused the connection: nothing listens at the port. */
    CONNECTION_REFUSED,
    /** The server did not respond in time. */
    TIMED_OUT,
    /** A proxy refused the connection, or the login for it. */
    PROXY_REFUSED,
    /** The server's certificate is not signed by an authority that this machine trusts. */
    CERTIFICATE_UNTRUSTED,
    /** The server's certificate has expired. */
    CERTIFICATE_EXPIRED,
    /** The server's certificate is not valid yet. */
    CERTIFICATE_NOT_YET_VALID,
    /** The server's certificate is for other host names. */
    CERTIFICATE_OF_OTHER_NAME,
    /** The server's certificate is not the one that the user trusts. */
    CERTIFICATE_CHANGED,
    /** The request was HTTPS but the server speaks HTTP, at the address in the words. */
    ANSWERS_HTTP,
    /** The request was HTTP but the server speaks HTTPS, at the address in the words. */
    ANSWERS_HTTPS,
    /** A server responds, but it is not a LevelUp server. */
    NOT_LEVELUP,
    /** The server, or a proxy in front of it, says that it cannot respond now. */
    SERVER_IN_TROUBLE,
    /** The server's response could not be decoded. */
    UNREADABLE,
    /** The server redirected the client to another address, which is in the words. */
    REDIRECTED,
    /** The server refused. */
    REFUSED,
    /** The current password was wrong. */
    WRONG_PASSWORD,
    /** The server does not accept the name of a new account, or it is taken. */
    INVALID_USER_NAME,
    /** The server does not accept the new password. */
    INVALID_PASSWORD,
    /** The invitation code that a new account needs is wrong, used up or expired. */
    INVITE_INVALID,
    /** The server does not accept the name of a room. */
    INVALID_ROOM_NAME,
    /** The server does not accept the description of a room. */
    INVALID_DESCRIPTION,
    /** The server accepts no new accounts. */
    REGISTRATION_CLOSED,
    /** The sign-in has expired or was ended elsewhere, or the token belongs to another server. */
    SIGN_IN_ENDED,
    /** What was typed is not a valid server address. */
    BAD_ADDRESS,
    /** The token is invalid: it names no user. */
    BAD_TOKEN,
    /** The message was not found, or is too far back. */
    NOT_FOUND,
    /** The message that was being edited has been deleted. */
    MESSAGE_DELETED,
    /** No program on this machine opens the link. */
    LINK_NOT_OPENED,
    /** The local database cannot be read, and was moved aside. */
    STORE_DAMAGED,
    /** The disk cannot be written: unsent text is lost when the program ends. */
    NOT_KEPT,
    /** A file that was to be sent is no longer on this machine, or cannot be read. */
    FILE_GONE,
    /** The file is larger than the server accepts. */
    FILE_TOO_LARGE,
    /** No keyring is available: the sign-in is stored in a file that only this user can read. */
    SIGN_IN_IN_A_FILE,
    /** The keyring that holds the sign-in is locked or does not respond. */
    KEYRING_CLOSED
  }

  /** A failure without words of the server. */
  public static Failure of(Kind kind) {
    return new Failure(kind, null);
  }
}
