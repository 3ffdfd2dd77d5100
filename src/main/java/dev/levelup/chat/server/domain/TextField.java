package dev.levelup.chat.server.domain;

import com.google.gson.JsonObject;
import dev.levelup.chat.protocol.Attachment;
import dev.levelup.chat.protocol.JsonFields;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.SearchPage;
import org.jspecify.annotations.Nullable;

/**
 * Every text that a client sends, with its maximum length in UTF-16 code units. A longer one is
 * refused before any further processing, which bounds the cost of later rules. Those rules are
 * stricter.
 */
public enum TextField {
  LOGIN_NAME("userName", 64, Refusal.WRONG_CREDENTIALS),
  LOGIN_PASSWORD("password", 256, Refusal.WRONG_CREDENTIALS),
  NEW_NAME("userName", 64, Refusal.INVALID_USER_NAME),
  NEW_NAMES_PASSWORD("password", 256, Refusal.INVALID_PASSWORD),
  OLD_PASSWORD("password", 256, Refusal.WRONG_PASSWORD),
  NEW_PASSWORD("newPassword", 256, Refusal.INVALID_PASSWORD),
  INVITE_CODE("inviteCode", 128, Refusal.INVITE_INVALID),
  REFRESH_TOKEN("refreshToken", 128, Refusal.INVALID_TOKEN),
  RETRY_KEY("retryKey", 128, Refusal.INVALID_PAYLOAD),
  /** An access token, in the header {@code Authorization} or a socket's {@code auth}. */
  TOKEN("token", 4096, Refusal.INVALID_TOKEN),
  ROOM_NAME("name", 256, Refusal.INVALID_ROOM_NAME),
  ROOM_DESCRIPTION("description", 1024, Refusal.INVALID_DESCRIPTION),
  COMMUNITY_ID(RoomKind.COMMUNITY.idField(), 128, Refusal.COMMUNITY_NOT_FOUND),
  CLAN_ID(RoomKind.CLAN.idField(), 128, Refusal.CLAN_NOT_FOUND),
  BAN_REASON("reason", 1024, Refusal.INVALID_REASON),
  ROLE("role", 16, Refusal.INVALID_PAYLOAD),
  CONTENT("content", 10_000, Refusal.MESSAGE_TOO_LONG),
  CLIENT_MESSAGE_ID("clientMessageId", 128, Refusal.INVALID_PAYLOAD),
  ATTACHMENT_ID(Attachment.IDS, 128, Refusal.ATTACHMENT_NOT_FOUND),
  CLIENT_ATTACHMENT_ID("clientAttachmentId", 128, Refusal.INVALID_PAYLOAD),
  REPLY_TO_ID("replyToId", 128, Refusal.REPLIED_NOT_FOUND),
  SEARCH_WORDS("q", SearchPage.LONGEST_QUERY, Refusal.INVALID_PAYLOAD),
  SEARCH_AUTHOR("userId", 128, Refusal.INVALID_PAYLOAD),
  /** An id or a code in a path. */
  PATH_PARAMETER("", 128, Refusal.NOT_FOUND),
  /** The place in a list, as the server gave it. */
  CURSOR("", 64, Refusal.INVALID_PAYLOAD),
  /** An integer in a query. */
  QUERY_NUMBER("", 20, Refusal.INVALID_PAYLOAD);

  private final String field;
  private final int maxLength;
  private final Refusal refusal;

  TextField(String field, int maxLength, Refusal refusal) {
    this.field = field;
    this.maxLength = maxLength;
    this.refusal = refusal;
  }

  /** The id of a room of that kind. */
  public static TextField idOf(RoomKind kind) {
    return switch (kind) {
      case COMMUNITY -> COMMUNITY_ID;
      case CLAN -> CLAN_ID;
    };
  }

  /**
   * The text in a payload.
   *
   * @throws com.google.gson.JsonParseException when it is missing or not a text
   * @throws RefusedException when it is too long
   */
  public String in(JsonObject payload) {
    return bounded(JsonFields.text(payload, field));
  }

  /** As {@link #in}, but null if it is missing or null. */
  public @Nullable String optionalIn(JsonObject payload) {
    return JsonFields.has(payload, field) ? in(payload) : null;
  }

  /**
   * The text itself.
   *
   * @throws RefusedException when it is too long
   */
  public String bounded(String text) {
    if (text.length() > maxLength) {
      throw new RefusedException(refusal);
    }
    return text;
  }

  /** The name of the field in a payload; empty for texts outside a payload. */
  public String field() {
    return field;
  }

  /** The maximum number of UTF-16 code units. */
  public int maxLength() {
    return maxLength;
  }
}
