package dev.levelup.chat.server.socket;

import com.google.gson.JsonObject;
import dev.levelup.chat.protocol.JsonFields;
import dev.levelup.chat.protocol.ReadState;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.RoomKind;
import dev.levelup.chat.protocol.RoomRead;
import dev.levelup.chat.protocol.SocketEvents;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.ChatEvent;
import dev.levelup.chat.server.domain.ChatListener;
import dev.levelup.chat.server.domain.activity.ReadMarks;
import dev.levelup.chat.server.socketio.Rooms;
import dev.levelup.chat.server.socketio.Socket;
import dev.levelup.chat.server.store.ActivityTable.Mark;
import dev.levelup.chat.server.store.FaultLog;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Moves read marks, and tells the user's sockets. The states are computed on the thread of the
 * {@link ActivityFeed}: a socket never gets an older state after a newer one. Thread-safe.
 */
public final class ReadFeed {
  private static final FaultLog FAULTS = new FaultLog(ReadFeed.class);

  private static final int MOST_TOLD = 10_000;

  private final Rooms<ChatSession> rooms;
  private final RoomAdmission admission;
  private final ReadMarks marks;
  private final Later later;
  private final ChatListener elsewhere;

  private record Key(RoomId room, UserId user) {}

  /** The marks that were told last. */
  private final Map<Key, Long> told =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Long> eldest) {
          return size() > MOST_TOLD;
        }
      };

  /**
   * @param later runs one task at a time, in order
   * @param elsewhere notifies the other servers
   */
  public ReadFeed(
      Rooms<ChatSession> rooms,
      RoomAdmission admission,
      ReadMarks marks,
      Later later,
      ChatListener elsewhere) {
    this.rooms = rooms;
    this.admission = admission;
    this.marks = marks;
    this.later = later;
    this.elsewhere = elsewhere;
  }

  void read(ClientEvent event, RoomKind kind) {
    RoomId room = event.room(kind);
    moved(event, room, marks.read(event.user().userId(), room, seq(event)));
  }

  void markUnread(ClientEvent event, RoomKind kind) {
    RoomId room = event.room(kind);
    moved(event, room, marks.markUnread(event.user().userId(), room, seq(event)));
  }

  private static long seq(ClientEvent event) {
    return JsonFields.number(event.payload(), "seq");
  }

  private void moved(ClientEvent event, RoomId room, CompletableFuture<Boolean> move) {
    var _ =
        move.whenComplete(
            (moved, failure) -> {
              if (failure != null) {
                event.refuse(failure);
              } else {
                later.run(() -> answer(event, room, moved), Duration.ZERO);
              }
            });
  }

  private void answer(ClientEvent event, RoomId room, boolean moved) {
    acknowledge(
        event,
        room,
        state -> {
          if (moved) {
            tellOthers(event.socket(), room, state);
          }
        });
  }

  private void tellOthers(Socket<ChatSession> moving, RoomId room, ReadState state) {
    UserId user = moving.session().identity().userId();
    tell(room, user, state, socket -> socket != moving);
    elsewhere.told(new ChatEvent.Read(room, user));
  }

  /** A socket has left a room: acknowledges with the state, if the user belongs to the room. */
  void left(ClientEvent event, RoomId room) {
    later.run(() -> acknowledge(event, room, _ -> {}), Duration.ZERO);
  }

  private void acknowledge(ClientEvent event, RoomId room, Consumer<ReadState> then) {
    try {
      admission.tell(
          () -> marks.state(event.user().userId(), room),
          state -> {
            JsonObject ack = ClientEvent.ok();
            event.reply().send(state.map(each -> each.encodeTo(ack)).orElse(ack));
            state.ifPresent(then);
          });
    } catch (RuntimeException e) {
      event.refuse(e);
    }
  }

  /** The user has read on another server. */
  public void movedElsewhere(RoomId room, UserId user) {
    if (!rooms.of(user).isEmpty()) {
      later.run(() -> tell(room, user), Duration.ZERO);
    }
  }

  private void tell(RoomId room, UserId user) {
    try {
      admission.tell(
          () -> marks.state(user, room),
          state -> state.ifPresent(each -> tell(room, user, each, _ -> true)));
    } catch (RuntimeException e) {
      FAULTS.log("Telling a user what they have read failed", e);
    }
  }

  private void tell(
      RoomId room, UserId user, ReadState state, Predicate<Socket<ChatSession>> whom) {
    keepTold(room, user, state);
    RoomRead read = new RoomRead(room, state);
    rooms.of(user).stream()
        .filter(whom)
        .forEach(socket -> socket.emit(SocketEvents.ROOM_READ, read.encode()));
  }

  /** Tells the moves of other servers that were not heard of. Blocks. */
  public void look() {
    for (Mark mark : marks.movedLately()) {
      if (!wasTold(mark)) {
        movedElsewhere(mark.room(), mark.user());
      }
    }
  }

  private synchronized boolean wasTold(Mark mark) {
    return Objects.equals(told.get(new Key(mark.room(), mark.user())), mark.readSeq());
  }

  private synchronized void keepTold(RoomId room, UserId user, ReadState state) {
    told.put(new Key(room, user), state.readSeq());
  }

  /** The number up to which a user has read a room with that newest message. May block. */
  long readSeq(UserId user, RoomId room, long lastSeq) {
    return marks.readSeq(user, room, lastSeq);
  }
}
