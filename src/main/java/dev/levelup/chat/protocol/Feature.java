package dev.levelup.chat.protocol;

/** The extensions, under the names that {@code GET /api/info} uses. */
public final class Feature {
  public static final String ACCOUNTS = "accounts";
  public static final String ACK = "ack";
  public static final String CLIENT_MESSAGE_ID = "client-message-id";
  public static final String SEQ = "seq";
  public static final String CURSORS = "cursors";
  public static final String MEMBERSHIP = "membership";
  public static final String SIGN_INS = "sign-ins";

  public static final String CHANGES = "changes";
  public static final String EDIT = "edit";
  public static final String REPLIES = "replies";
  public static final String REACTIONS = "reactions";
  public static final String ACTIVITY = "activity";
  public static final String MODERATION = "moderation";
  public static final String PRESENCE = "presence";
  public static final String TYPING = "typing";
  public static final String ATTACHMENTS = "attachments";
  public static final String SEARCH = "search";

  private Feature() {}
}
