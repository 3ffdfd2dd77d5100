package dev.levelup.chat.server.hostile;

import java.util.List;

/** What a client's packets may contain: the fields of the events, and the token of CONNECT. */
public final class EventFields {
  public static final List<String> ALL =
      List.of(
          "communityId",
          "clanId",
          "content",
          "clientMessageId",
          "attachmentIds",
          "replyToId",
          "replyPing",
          "seq",
          "token",
          "__proto__");

  private EventFields() {}
}
