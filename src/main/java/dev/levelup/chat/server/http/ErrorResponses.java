package dev.levelup.chat.server.http;

import dev.levelup.chat.protocol.WireJson;
import dev.levelup.chat.server.domain.Language;
import dev.levelup.chat.server.domain.Refusal;
import dev.levelup.chat.server.netty.HttpAnswer;
import dev.levelup.chat.server.netty.HttpCall;

/** Maps refusals to HTTP responses: the status, and the message in the caller's language. */
final class ErrorResponses {
  private static final String RETRY_AFTER_SECONDS = "1";
  private static final String RETRY_ATTEMPT_AFTER_SECONDS = "10";

  private ErrorResponses() {}

  static HttpAnswer answer(HttpCall call, Refusal refusal) {
    Language language = Language.preferred(call.header("Accept-Language"));
    int status = status(refusal);
    HttpAnswer answer = HttpAnswer.json(status, WireJson.gson().toJson(language.error(refusal)));
    return switch (status) {
      case 401 -> answer.withHeader("WWW-Authenticate", "Bearer");
      case 429 -> answer.withHeader("Retry-After", retryAfter(refusal));
      default -> answer;
    };
  }

  private static String retryAfter(Refusal refusal) {
    return refusal == Refusal.TOO_MANY_ATTEMPTS ? RETRY_ATTEMPT_AFTER_SECONDS : RETRY_AFTER_SECONDS;
  }

  private static int status(Refusal refusal) {
    return switch (refusal) {
      case INVALID_PAYLOAD -> 400;
      case AUTHENTICATION_REQUIRED, INVALID_TOKEN, WRONG_CREDENTIALS -> 401;
      case WRONG_PASSWORD,
          INVITE_INVALID,
          REGISTRATION_CLOSED,
          NOT_MEMBER,
          REMOVED_FROM_COMMUNITY,
          REMOVED_FROM_CLAN,
          BANNED_FROM_COMMUNITY,
          BANNED_FROM_CLAN,
          MUTED,
          NOT_OWNER,
          NOT_MODERATOR,
          OUTRANKED,
          NOT_YOURS ->
          403;
      case COMMUNITY_NOT_FOUND,
          CLAN_NOT_FOUND,
          INVITE_NOT_FOUND,
          REPLIED_NOT_FOUND,
          ATTACHMENT_NOT_FOUND,
          NOT_FOUND ->
          404;
      case METHOD_NOT_ALLOWED -> 405;
      case FILE_TOO_LARGE -> 413;
      case UNSUPPORTED_MEDIA_TYPE -> 415;
      case USER_NAME_TAKEN,
          DELETED,
          OWNER_STAYS,
          TOO_MANY_ROOMS,
          TOO_MANY_REACTIONS,
          QUOTA_REACHED,
          NOT_IN_COMMUNITY,
          NOT_IN_CLAN ->
          409;
      case INVALID_USER_NAME,
          INVALID_PASSWORD,
          INVALID_ROOM_NAME,
          INVALID_DESCRIPTION,
          INVALID_REASON,
          INVALID_REACTION,
          INVALID_PICTURE,
          EMPTY_MESSAGE,
          MESSAGE_TOO_LONG ->
          422;
      case RATE_LIMITED, TOO_MANY_EVENTS, TOO_MANY_ATTEMPTS, TOO_MANY_SEARCHES, BUSY -> 429;
      case SERVER_ERROR -> 500;
    };
  }
}
