package dev.levelup.chat.client.diagnostics;

import dev.levelup.chat.client.state.OpenRoom;
import dev.levelup.chat.protocol.Message;
import dev.levelup.chat.protocol.RoomId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** What came of entering rooms, and what has come in live. FX thread only. */
public final class RoomLog {
  /** What the server said when it was asked whether the user belongs to a clan. */
  public enum Membership {
    YES,
    NO,
    /** The question failed. */
    FAILED
  }

  /**
   * How the last join ended.
   *
   * @param refusal the code of the server; null where it let the user in
   */
  public record Join(@Nullable String refusal) {}

  /** A server may put anything there. */
  private static final Pattern CODE = Pattern.compile("[A-Z_]{1,40}");

  private final ObservableValue<@Nullable OpenRoom> shown;
  private final InstantSource clock;
  private final Subscription switching;
  private final Map<RoomId, Membership> memberships = new HashMap<>();
  private final Map<RoomId, Join> joins = new HashMap<>();
  private @Nullable Instant lastLive;
  private long live;
  private long repeats;
  private long elsewhere;

  RoomLog(ObservableValue<@Nullable OpenRoom> shown, InstantSource clock) {
    this.shown = shown;
    this.clock = clock;
    switching = shown.subscribe((_, _) -> begin());
  }

  void close() {
    switching.unsubscribe();
  }

  private void begin() {
    lastLive = null;
    live = 0;
    repeats = 0;
    elsewhere = 0;
  }

  /** The room that shows now; null where none does. */
  public @Nullable OpenRoom open() {
    return shown.getValue();
  }

  /** What was answered to the last question whether the user belongs to that room. */
  public Optional<Membership> membership(RoomId room) {
    return Optional.ofNullable(memberships.get(room));
  }

  /** How the last join of that room ended. */
  public Optional<Join> join(RoomId room) {
    return Optional.ofNullable(joins.get(room));
  }

  /** When the open room's last live message came; null before the first. */
  public @Nullable Instant lastLive() {
    return lastLive;
  }

  /** How many live messages have come for the room since it was opened. */
  public long live() {
    return live;
  }

  /** How many of them were there already, and were left out. */
  public long repeats() {
    return repeats;
  }

  /** How many came for other rooms meanwhile, and were left out. */
  public long elsewhere() {
    return elsewhere;
  }

  /** The server has said whether the user belongs to a room, or has not. */
  public void asked(RoomId room, Membership answer) {
    memberships.put(room, answer);
  }

  /** The server has let the user into a room. */
  public void letIn(RoomId room) {
    joins.put(room, new Join(null));
  }

  /**
   * The server has not let the user into a room.
   *
   * @param code null where it gave none
   */
  public void refused(RoomId room, @Nullable String code) {
    boolean known = code != null && CODE.matcher(code).matches();
    joins.put(room, new Join(known ? code : "?"));
  }

  /**
   * A live message, before anything is done with it.
   *
   * @param own whether the user wrote it: then its acknowledgement may have brought it already
   */
  public void arrived(Message message, boolean own) {
    OpenRoom room = shown.getValue();
    if (room == null || !room.id().equals(message.room())) {
      elsewhere++;
      return;
    }
    live++;
    lastLive = clock.instant();
    if (!own && room.timeline().loaded().knows(message.id())) {
      repeats++;
    }
  }
}
