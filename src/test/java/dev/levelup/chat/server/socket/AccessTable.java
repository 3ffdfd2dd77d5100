package dev.levelup.chat.server.socket;

import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.server.access.Caller;
import java.util.List;

/**
 * The acknowledgement of each event for each caller.
 *
 * <p>Each row: the events, of which the last one counts, and the results for a stranger, a former
 * member, a banned user, a member, a moderator and the owner, and for all of them if the room does
 * not exist: {@code ok} or the code of an error. A client without a valid token is not admitted,
 * and its events are ignored.
 */
final class AccessTable {
  private static final String LINES =
      """
      join-community                          ok ok BANNED ok ok ok NOT_FOUND
      leave-community                         ok ok ok ok ok ok ok
      community:send-message                  NOT_IN_ROOM NOT_IN_ROOM BANNED NOT_IN_ROOM NOT_IN_ROOM NOT_IN_ROOM NOT_FOUND
      join-community,community:send-message   ok ok BANNED ok ok ok NOT_FOUND
      community:read                          NOT_MEMBER NOT_MEMBER BANNED ok ok ok NOT_FOUND
      community:mark-unread                   NOT_MEMBER NOT_MEMBER BANNED ok ok ok NOT_FOUND
      community:typing                        NOT_IN_ROOM NOT_IN_ROOM BANNED NOT_IN_ROOM NOT_IN_ROOM NOT_IN_ROOM NOT_FOUND
      join-community,community:typing         ok ok BANNED ok ok ok NOT_FOUND
      join-clan                               NOT_MEMBER NOT_MEMBER BANNED ok ok ok NOT_FOUND
      leave-clan                              ok ok ok ok ok ok ok
      clan:send-message                       NOT_IN_ROOM NOT_IN_ROOM BANNED NOT_IN_ROOM NOT_IN_ROOM NOT_IN_ROOM NOT_FOUND
      clan:read                               NOT_MEMBER NOT_MEMBER BANNED ok ok ok NOT_FOUND
      clan:mark-unread                        NOT_MEMBER NOT_MEMBER BANNED ok ok ok NOT_FOUND
      clan:typing                             NOT_IN_ROOM NOT_IN_ROOM BANNED NOT_IN_ROOM NOT_IN_ROOM NOT_IN_ROOM NOT_FOUND
      join-clan,clan:typing                   NOT_IN_ROOM NOT_IN_ROOM BANNED ok ok ok NOT_FOUND
      join-clan,clan:send-message             NOT_IN_ROOM NOT_IN_ROOM BANNED ok ok ok NOT_FOUND
      """;

  /** A row; it has one result for each caller with a valid token, and one more. */
  record Row(List<String> events, List<String> answers) {
    Row {
      if (answers.size() != Caller.SIGNED_IN.size() + 1) {
        throw new IllegalArgumentException("an answer is missing: " + events + " " + answers);
      }
    }

    private static Row parse(String line) {
      List<String> words = List.of(line.split(" +", -1));
      return new Row(List.of(words.getFirst().split(",", -1)), words.subList(1, words.size()));
    }

    RoomKind kind() {
      return event().contains("clan") ? RoomKind.CLAN : RoomKind.COMMUNITY;
    }

    /** The event that counts. */
    String event() {
      return events.getLast();
    }

    String expected(Caller caller, boolean roomExists) {
      return roomExists ? answers.get(Caller.SIGNED_IN.indexOf(caller)) : answers.getLast();
    }
  }

  private AccessTable() {}

  static List<Row> rows() {
    return LINES.lines().map(Row::parse).toList();
  }
}
