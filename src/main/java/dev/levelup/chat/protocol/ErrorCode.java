package dev.levelup.chat.protocol;

/**
 * The codes of refusals. A server may send others, or none: a client treats a code as text and
 * shows the message.
 */
public final class ErrorCode {
  public static final String EMPTY_MESSAGE = "EMPTY_MESSAGE";
  public static final String MESSAGE_TOO_LONG = "MESSAGE_TOO_LONG";
  public static final String SERVER_ERROR = "SERVER_ERROR";
  public static final String RATE_LIMITED = "RATE_LIMITED";
  public static final String NOT_IN_ROOM = "NOT_IN_ROOM";
  public static final String NOT_FOUND = "NOT_FOUND";
  public static final String INVALID_PAYLOAD = "INVALID_PAYLOAD";

  /** The message is somebody else's. */
  public static final String NOT_YOURS = "NOT_YOURS";

  /** The message is deleted. */
  public static final String DELETED = "DELETED";

  /** Somebody who wants another password does not know the one that is good until now. */
  public static final String WRONG_PASSWORD = "WRONG_PASSWORD";

  /** The server takes no such password as a new one. */
  public static final String INVALID_PASSWORD = "INVALID_PASSWORD";

  /** The code of an invitation that a registration shows is wrong, spent or expired. */
  public static final String INVITE_INVALID = "INVITE_INVALID";

  /** The server takes no registration. */
  public static final String REGISTRATION_CLOSED = "REGISTRATION_CLOSED";

  /** {@link AccessDenied}: not a member of the clan. */
  public static final String NOT_MEMBER = "NOT_MEMBER";

  /** {@link AccessDenied}: the clan's owner has removed the user. */
  public static final String REMOVED = "REMOVED";

  /** {@link AccessDenied}: the join failed. */
  public static final String ERROR = "ERROR";

  /** {@link AccessDenied}, the client's own: nobody is signed in. */
  public static final String NOT_AUTHENTICATED = "NOT_AUTHENTICATED";

  /** {@link AccessDenied}, the client's own: the membership question itself failed. */
  public static final String MEMBERSHIP_CHECK_FAILED = "MEMBERSHIP_CHECK_FAILED";

  private ErrorCode() {}
}
