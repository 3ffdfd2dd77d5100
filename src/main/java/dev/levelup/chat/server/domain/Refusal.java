package dev.levelup.chat.server.domain;

import com.google.gson.JsonParseException;
import dev.levelup.chat.protocol.ErrorCode;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.server.store.StoreBusyException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;

/**
 * Every reason for which the server refuses a request. {@link Language} has the messages for
 * people.
 */
public enum Refusal {
  AUTHENTICATION_REQUIRED("AUTHENTICATION_REQUIRED"),
  INVALID_TOKEN("INVALID_TOKEN"),
  WRONG_CREDENTIALS("WRONG_CREDENTIALS"),
  /** A signed-in user who wants to change their password gave a wrong one. */
  WRONG_PASSWORD(ErrorCode.WRONG_PASSWORD),
  INVALID_USER_NAME(ErrorCode.INVALID_USER_NAME),
  INVALID_PASSWORD(ErrorCode.INVALID_PASSWORD),
  USER_NAME_TAKEN(ErrorCode.USER_NAME_TAKEN),
  /** Registration needs an invitation, and the code is unknown, used up or expired. */
  INVITE_INVALID(ErrorCode.INVITE_INVALID),
  REGISTRATION_CLOSED(ErrorCode.REGISTRATION_CLOSED),
  NOT_MEMBER(ErrorCode.NOT_MEMBER),
  /** The owner or a moderator has removed this user. */
  REMOVED_FROM_COMMUNITY(ErrorCode.REMOVED),
  REMOVED_FROM_CLAN(ErrorCode.REMOVED),
  BANNED_FROM_COMMUNITY(ErrorCode.BANNED),
  BANNED_FROM_CLAN(ErrorCode.BANNED),
  /** The user may not write in this room for some time. */
  MUTED(ErrorCode.MUTED),
  /** This user owns as many rooms as one user may. */
  TOO_MANY_ROOMS("LIMIT_REACHED"),
  NOT_OWNER("NOT_OWNER"),
  /** Only the room's owner and its moderators may do that. */
  NOT_MODERATOR("NOT_MODERATOR"),
  /** A moderator acts on another one, or on the owner. */
  OUTRANKED("OUTRANKED"),
  /** The owner has to give the room to somebody else first. */
  OWNER_STAYS("OWNER_STAYS"),
  INVALID_ROOM_NAME(ErrorCode.INVALID_ROOM_NAME),
  INVALID_DESCRIPTION(ErrorCode.INVALID_DESCRIPTION),
  INVALID_REASON("INVALID_REASON"),
  NOT_IN_COMMUNITY(ErrorCode.NOT_IN_ROOM),
  NOT_IN_CLAN(ErrorCode.NOT_IN_ROOM),
  COMMUNITY_NOT_FOUND(ErrorCode.NOT_FOUND),
  CLAN_NOT_FOUND(ErrorCode.NOT_FOUND),
  INVITE_NOT_FOUND(ErrorCode.NOT_FOUND),
  NOT_FOUND(ErrorCode.NOT_FOUND),
  /** The message that a reply answers does not exist in the room, or is deleted. */
  REPLIED_NOT_FOUND(ErrorCode.NOT_FOUND),
  /** An attachment of a send does not exist, or is not the author's to send. */
  ATTACHMENT_NOT_FOUND(ErrorCode.NOT_FOUND),
  FILE_TOO_LARGE(ErrorCode.FILE_TOO_LARGE),
  INVALID_PICTURE(ErrorCode.INVALID_PICTURE),
  QUOTA_REACHED(ErrorCode.QUOTA_REACHED),
  METHOD_NOT_ALLOWED("METHOD_NOT_ALLOWED"),
  UNSUPPORTED_MEDIA_TYPE("UNSUPPORTED_MEDIA_TYPE"),
  /** Neither the message nor the room is this user's. */
  NOT_YOURS(ErrorCode.NOT_YOURS),
  DELETED(ErrorCode.DELETED),
  /** The text is not one emoji. */
  INVALID_REACTION("INVALID_REACTION"),
  /** The message has as many reactions as it may have. */
  TOO_MANY_REACTIONS("LIMIT_REACHED"),
  EMPTY_MESSAGE(ErrorCode.EMPTY_MESSAGE),
  MESSAGE_TOO_LONG(ErrorCode.MESSAGE_TOO_LONG),
  INVALID_PAYLOAD(ErrorCode.INVALID_PAYLOAD),
  /** This user sends faster than users may. */
  RATE_LIMITED(ErrorCode.RATE_LIMITED),
  /** This user exceeds the limit of socket events. */
  TOO_MANY_EVENTS(ErrorCode.RATE_LIMITED),
  /** Too many attempts to sign in, register, refresh or create something. */
  TOO_MANY_ATTEMPTS(ErrorCode.RATE_LIMITED),
  /** This user searches faster than users may. */
  TOO_MANY_SEARCHES(ErrorCode.RATE_LIMITED),
  /** The server's queues are full. */
  BUSY(ErrorCode.RATE_LIMITED),
  SERVER_ERROR(ErrorCode.SERVER_ERROR);

  private final String code;

  Refusal(String code) {
    this.code = code;
  }

  /** The code on the wire. */
  public String code() {
    return code;
  }

  /** There is no such room. */
  public static Refusal notFound(RoomKind kind) {
    return switch (kind) {
      case COMMUNITY -> COMMUNITY_NOT_FOUND;
      case CLAN -> CLAN_NOT_FOUND;
    };
  }

  /** The owner or a moderator has removed the user. */
  public static Refusal removed(RoomKind kind) {
    return switch (kind) {
      case COMMUNITY -> REMOVED_FROM_COMMUNITY;
      case CLAN -> REMOVED_FROM_CLAN;
    };
  }

  /** The user is banned from the room. */
  public static Refusal banned(RoomKind kind) {
    return switch (kind) {
      case COMMUNITY -> BANNED_FROM_COMMUNITY;
      case CLAN -> BANNED_FROM_CLAN;
    };
  }

  /** The refusal as which a failure is reported; {@link #SERVER_ERROR} for every internal error. */
  public static Refusal of(Throwable failure) {
    return switch (failure) {
      case CompletionException wrapper when wrapper.getCause() != null -> of(wrapper.getCause());
      case RefusedException refused -> refused.refusal();
      case JsonParseException _ -> INVALID_PAYLOAD;
      case StoreBusyException _, RejectedExecutionException _ -> BUSY;
      default -> SERVER_ERROR;
    };
  }
}
