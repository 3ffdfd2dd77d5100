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

  /** The message belongs to another user. */
  public static final String NOT_YOURS = "NOT_YOURS";

  /** The message was deleted. */
  public static final String DELETED = "DELETED";

  /** A password change with a wrong current password. */
  public static final String WRONG_PASSWORD = "WRONG_PASSWORD";

  /** The server does not accept the new password. */
  public static final String INVALID_PASSWORD = "INVALID_PASSWORD";

  /** The name of a new account is not accepted. */
  public static final String INVALID_USER_NAME = "INVALID_USER_NAME";

  /** The name of a new account belongs to somebody, or looks like one that does. */
  public static final String USER_NAME_TAKEN = "USER_NAME_TAKEN";

  /** The invitation code of a registration is wrong, used up or expired. */
  public static final String INVITE_INVALID = "INVITE_INVALID";

  /** The name of a room is not accepted. */
  public static final String INVALID_ROOM_NAME = "INVALID_ROOM_NAME";

  /** The description of a room is not accepted. */
  public static final String INVALID_DESCRIPTION = "INVALID_DESCRIPTION";

  /** Registration is closed. */
  public static final String REGISTRATION_CLOSED = "REGISTRATION_CLOSED";

  /** An uploaded file is larger than {@code uploadBytes}. */
  public static final String FILE_TOO_LARGE = "FILE_TOO_LARGE";

  /** An uploaded picture has more than {@code imagePixels}, or cannot be read. */
  public static final String INVALID_PICTURE = "INVALID_PICTURE";

  /** The user's files leave no room for another one. */
  public static final String QUOTA_REACHED = "QUOTA_REACHED";

  /** {@link AccessDenied}: the user is not a member of the clan. */
  public static final String NOT_MEMBER = "NOT_MEMBER";

  /** {@link AccessDenied}: the owner or a moderator has removed the user. */
  public static final String REMOVED = "REMOVED";

  /** {@link AccessDenied}, and every other refusal of a room from which the user is banned. */
  public static final String BANNED = "BANNED";

  /** The user may not write in the room for some time. */
  public static final String MUTED = "MUTED";

  /** {@link AccessDenied}: the join failed. */
  public static final String ERROR = "ERROR";

  /** {@link AccessDenied}, set by the client: no user is signed in. */
  public static final String NOT_AUTHENTICATED = "NOT_AUTHENTICATED";

  /** {@link AccessDenied}, set by the client: the membership request failed. */
  public static final String MEMBERSHIP_CHECK_FAILED = "MEMBERSHIP_CHECK_FAILED";

  private ErrorCode() {}
}
