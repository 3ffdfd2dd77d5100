package dev.levelup.chat.simulation;

import dev.levelup.chat.client.state.PendingMessage;
import dev.levelup.chat.protocol.RoomId;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a client's user did. Each message has words of its own, and each edit puts a mark of its own
 * behind them: so a message is known by its first words, whatever ids it travels under.
 */
final class UserLog {
  private static final char MARK = '#';

  private final Map<String, RoomId> written = new LinkedHashMap<>();
  private final Map<String, PendingMessage> left = new LinkedHashMap<>();
  private int attached;
  private final Set<String> unkept = new HashSet<>();
  private final Set<String> repeated = new HashSet<>();
  private final Map<String, String> edits = new LinkedHashMap<>();
  private final Set<String> deleted = new LinkedHashSet<>();
  private final Set<String> editedAfterwards = new HashSet<>();
  private final Set<String> unkeptChanges = new HashSet<>();
  private final Set<RoomId> markedUnread = new HashSet<>();

  /** What a message said before anybody changed it. */
  static String firstWords(String words) {
    int mark = words.indexOf(MARK);
    return mark < 0 ? words : words.substring(0, mark);
  }

  /** The words of a new message. */
  String write(String name, RoomId room) {
    String words = name + " " + (written.size() + 1) + mention(name, written.size());
    written.put(words, room);
    return words;
  }

  /** Every third time they speak to another user. */
  private static String mention(String name, int number) {
    String other = name.startsWith("alice") ? " @bob" : " @alice";
    return number % 3 == 0 ? other : "";
  }

  /** The name of a new file. */
  String attach(String name) {
    attached++;
    return name + "-" + attached + ".txt";
  }

  void leave(PendingMessage message) {
    left.put(message.content(), message);
  }

  void isNotKept(String words) {
    unkept.add(words);
  }

  void repeat(String words) {
    repeated.add(words);
  }

  /** The new words of a message. */
  String edit(String name, String first) {
    String words = first + MARK + name + (edits.size() + 1) + mention(name, edits.size());
    edits.put(words, first);
    if (deleted.contains(first)) {
      editedAfterwards.add(first);
    }
    return words;
  }

  void delete(String first) {
    deleted.add(first);
  }

  /** The user changes a message; until {@link #changeIsStored} the change may be lost. */
  void change(String first) {
    unkeptChanges.add(first);
  }

  void changeIsStored(String first) {
    unkeptChanges.remove(first);
  }

  void markUnread(RoomId room) {
    markedUnread.add(room);
  }

  /** The rooms whose read mark they have moved back. */
  Set<RoomId> markedUnread() {
    return markedUnread;
  }

  /** What they meant to say, and where. */
  Map<String, RoomId> written() {
    return written;
  }

  /** What they saw leave the composer. */
  Collection<PendingMessage> left() {
    return left.values();
  }

  /** What they saw leave the composer while the disk said that it keeps nothing. */
  Set<String> unkept() {
    return unkept;
  }

  /** What they sent again, though it may have been delivered. */
  Set<String> repeated() {
    return repeated;
  }

  /** The new words of each edit, and what the message said first. */
  Map<String, String> edits() {
    return edits;
  }

  /** What the messages said first that they have deleted. */
  Set<String> deleted() {
    return deleted;
  }

  /** Those that they have edited before the deletion showed: the later change holds. */
  Set<String> editedAfterwards() {
    return editedAfterwards;
  }

  /** What those messages said first whose changes may not have come to the disk. */
  Set<String> unkeptChanges() {
    return unkeptChanges;
  }
}
