package dev.levelup.chat.server.domain;

import com.google.gson.JsonParseException;
import dev.levelup.chat.protocol.ErrorCode;
import dev.levelup.chat.server.store.StoreBusyException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;

/** Every reason for which the server says no. The words for people are {@link Language}'s. */
public enum Refusal {
  AUTHENTICATION_REQUIRED("AUTHENTICATION_REQUIRED"),
  INVALID_TOKEN("INVALID_TOKEN"),
  WRONG_CREDENTIALS("WRONG_CREDENTIALS"),
  /** Somebody who is signed in does not know the password that he wants to change. */
  WRONG_PASSWORD(ErrorCode.WRONG_PASSWORD),
  INVALID_USER_NAME("INVALID_USER_NAME"),
  INVALID_PASSWORD(ErrorCode.INVALID_PASSWORD),
  USER_NAME_TAKEN("USER_NAME_TAKEN"),
  /** An account needs an invitation, and the code that was shown is none, or none any more. */
  INVITE_INVALID(ErrorCode.INVITE_INVALID),
  REGISTRATION_CLOSED(ErrorCode.REGISTRATION_CLOSED),
  NOT_MEMBER(ErrorCode.NOT_MEMBER),
  /** The clan's owner has put this user out. */
  REMOVED(ErrorCode.REMOVED),
  /** This user owns as many rooms as one user may. */
  TOO_MANY_ROOMS("LIMIT_REACHED"),
  NOT_OWNER("NOT_OWNER"),
  OWNER_STAYS("OWNER_STAYS"),
  INVALID_ROOM_NAME("INVALID_ROOM_NAME"),
  INVALID_DESCRIPTION("INVALID_DESCRIPTION"),
  NOT_IN_COMMUNITY(ErrorCode.NOT_IN_ROOM),
  NOT_IN_CLAN(ErrorCode.NOT_IN_ROOM),
  COMMUNITY_NOT_FOUND(ErrorCode.NOT_FOUND),
  CLAN_NOT_FOUND(ErrorCode.NOT_FOUND),
  INVITE_NOT_FOUND(ErrorCode.NOT_FOUND),
  NOT_FOUND(ErrorCode.NOT_FOUND),
  METHOD_NOT_ALLOWED("METHOD_NOT_ALLOWED"),
  UNSUPPORTED_MEDIA_TYPE("UNSUPPORTED_MEDIA_TYPE"),
  /** The message is somebody else's, and the room, too. */
  NOT_YOURS(ErrorCode.NOT_YOURS),
  DELETED(ErrorCode.DELETED),
  EMPTY_MESSAGE(ErrorCode.EMPTY_MESSAGE),
  MESSAGE_TOO_LONG(ErrorCode.MESSAGE_TOO_LONG),
  INVALID_PAYLOAD(ErrorCode.INVALID_PAYLOAD),
  /** This user sends faster than users may. */
  RATE_LIMITED(ErrorCode.RATE_LIMITED),
  /** This user has the server do more, with joins or whatever else, than it does for one user. */
  TOO_MANY_EVENTS(ErrorCode.RATE_LIMITED),
  /** Signing in, registering, refreshing or making something is tried more often than it may be. */
  TOO_MANY_ATTEMPTS(ErrorCode.RATE_LIMITED),
  /** The server has more to do than it can queue. */
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

  /** What a failure is to the one who asked; {@link #SERVER_ERROR} for every fault of our own. */
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
