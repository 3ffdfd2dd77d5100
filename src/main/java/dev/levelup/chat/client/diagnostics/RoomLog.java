package dev.levelup.chat.client.diagnostics;

import dev.levelup.chat.client.state.RoomState;
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

/** The results of entering rooms, and counts of live messages. On the FX thread. */
public final class RoomLog {
  /** The result of a membership request. */
  public enum Membership {
    YES,
    NO,
    /** The request failed. */
    FAILED
  }

  /**
   * How the last join ended.
   *
   * @param refusal the server's error code; null if the join succeeded
   */
  public record Join(@Nullable String refusal) {}

  /** Only such codes are shown: a server may send anything. */
  private static final Pattern CODE = Pattern.compile("[A-Z_]{1,40}");

  private final ObservableValue<@Nullable RoomState> shown;
  private final InstantSource clock;
  private final Subscription switching;
  private final Map<RoomId, Membership> memberships = new HashMap<>();
  private final Map<RoomId, Join> joins = new HashMap<>();
  private @Nullable Instant lastLive;
  private long live;
  private long repeats;
  private long elsewhere;

  RoomLog(ObservableValue<@Nullable RoomState> shown, InstantSource clock) {
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

  /** The room that shows; null if none does. */
  public @Nullable RoomState open() {
    return shown.getValue();
  }

  /** The result of the last membership request for that room. */
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

  /** How many of them were known already, and ignored. */
  public long repeats() {
    return repeats;
  }

  /** How many came for other rooms meanwhile, and were ignored. */
  public long elsewhere() {
    return elsewhere;
  }

  /** Records the result of a membership request. */
  public void asked(RoomId room, Membership answer) {
    memberships.put(room, answer);
  }

  /** Records a successful join. */
  public void joined(RoomId room) {
    joins.put(room, new Join(null));
  }

  /**
   * Records a refused join.
   *
   * @param code the server's error code; null for none
   */
  public void refused(RoomId room, @Nullable String code) {
    boolean known = code != null && CODE.matcher(code).matches();
    joins.put(room, new Join(known ? code : "?"));
  }

  /**
   * Records a live message, before it is processed.
   *
   * @param own whether the user wrote it: then its acknowledgement may have brought it already
   */
  public void arrived(Message message, boolean own) {
    RoomState room = shown.getValue();
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
