package dev.levelup.chat.client.sync.room;

import dev.levelup.chat.client.net.ChatSocket;
import dev.levelup.chat.client.net.ConnectionLostException;
import dev.levelup.chat.client.state.Failure;
import dev.levelup.chat.client.state.Notices;
import dev.levelup.chat.client.state.ReadPosition;
import dev.levelup.chat.client.state.ReadPosition.UpTo;
import dev.levelup.chat.client.state.UnreadRooms;
import dev.levelup.chat.client.state.UnsentReads;
import dev.levelup.chat.client.sync.connection.Epochs;
import dev.levelup.chat.client.sync.connection.Failures;
import dev.levelup.chat.client.sync.connection.FxAnswers;
import dev.levelup.chat.client.sync.connection.ServerLink;
import dev.levelup.chat.protocol.ErrorCode;
import dev.levelup.chat.protocol.Feature;
import dev.levelup.chat.protocol.ReadAck;
import dev.levelup.chat.protocol.ReadState;
import dev.levelup.chat.protocol.RoomId;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.util.Subscription;

/**
 * Reports to the server how far the user has read, at most once a second. What it has not
 * acknowledged survives a restart. Does nothing on a server without {@code activity}. On the FX
 * thread.
 */
public final class ReadReports {
  static final Duration PAUSE = Duration.ofSeconds(1);

  /** The server limits the events of one user; "mark all as read" may concern hundreds of rooms. */
  private static final int ROOMS_AT_ONCE = 10;

  private final boolean offered;
  private final ChatSocket socket;
  private final Epochs epochs;
  private final UnreadRooms unread;
  private final UnsentReads unsent;
  private final Notices notices;
  private final FxAnswers answers;
  private final Set<RoomId> underWay = new HashSet<>();
  private final Subscription subscription;
  private boolean resting;

  /** Nothing is sent before the client is connected and the epoch of the database is known. */
  public ReadReports(
      ServerLink link, UnreadRooms unread, UnsentReads unsent, Notices notices, FxAnswers answers) {
    this.offered = link.session().has(Feature.ACTIVITY);
    this.socket = link.socket();
    this.epochs = link.epochs();
    this.unread = unread;
    this.unsent = unsent;
    this.notices = notices;
    this.answers = answers;
    subscription = epochs.certainProperty().subscribe(this::connected);
  }

  public void close() {
    subscription.unsubscribe();
  }

  /** Whether the server keeps read marks. */
  public boolean areOffered() {
    return offered;
  }

  /** What is unread in the rooms. */
  public UnreadRooms unread() {
    return unread;
  }

  /** The user has read a room up to that number. */
  void read(RoomId room, long seq) {
    ReadState known = unread.find(room);
    boolean isNews = known == null || seq > known.readSeq();
    if (offered && isNews && unread.mayBelong(room)) {
      unsent.put(room, seq);
      send();
    }
  }

  /** The user calls everything in these rooms read. */
  public void readAll(Collection<RoomId> rooms) {
    rooms.forEach(room -> unread.lastSeq(room).ifPresent(seq -> read(room, seq)));
  }

  /** Marks a message and all later ones as unread: the only way back. */
  void markUnread(RoomId room, long seq) {
    unsent.forget(room);
    answers.takeAck(
        socket.markUnread(room, seq),
        () -> true,
        ack -> {
          if (ack instanceof ReadAck.Refused refused) {
            notices.say(new Failure(Failure.Kind.REFUSED, refused.error().message()));
          }
        },
        thrown -> notices.say(Failures.of(thrown)));
  }

  /** Up to where the user has read, with what the server does not know yet. */
  ReadPosition position(RoomId room, long readSeq) {
    return new UpTo(Math.max(readSeq, unsent.find(room).orElse(UnsentReads.NONE)));
  }

  private void connected(boolean isCertain) {
    // What is under way is sent again: it may have been lost.
    underWay.clear();
    if (isCertain) {
      send();
    }
  }

  private void send() {
    List<RoomId> due =
        unsent.rooms().stream()
            .filter(room -> !underWay.contains(room))
            .limit(ROOMS_AT_ONCE)
            .toList();
    if (!resting && epochs.certainProperty().get() && !due.isEmpty()) {
      resting = true;
      answers.later(PAUSE, () -> true, this::rested);
      due.forEach(this::send);
    }
  }

  private void rested() {
    resting = false;
    send();
  }

  private void send(RoomId room) {
    long seq = unsent.find(room).orElse(UnsentReads.NONE);
    underWay.add(room);
    answers.takeAck(
        socket.read(room, seq),
        epochs.untilOffline(),
        ack -> acknowledged(room, seq, ack),
        thrown -> failed(room, seq, thrown));
  }

  private void acknowledged(RoomId room, long seq, ReadAck ack) {
    underWay.remove(room);
    if (!isForLater(ack)) {
      unsent.handled(room, seq);
    }
    send();
  }

  /** Whether the server refused it only for now: too many events, or its disk is full. */
  private static boolean isForLater(ReadAck ack) {
    return ack instanceof ReadAck.Refused refused
        && (ErrorCode.RATE_LIMITED.equals(refused.error().code())
            || ErrorCode.SERVER_ERROR.equals(refused.error().code()));
  }

  private void failed(RoomId room, long seq, Throwable thrown) {
    underWay.remove(room);
    boolean isUnknown =
        thrown instanceof TimeoutException || thrown instanceof ConnectionLostException;
    if (!isUnknown) {
      unsent.handled(room, seq);
    }
    send();
  }
}
