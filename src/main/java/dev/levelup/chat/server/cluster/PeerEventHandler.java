package dev.levelup.chat.server.cluster;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import dev.levelup.chat.protocol.RoomId;
import dev.levelup.chat.protocol.UserId;
import dev.levelup.chat.server.domain.ChatEvent;
import dev.levelup.chat.server.domain.auth.AuthService;
import dev.levelup.chat.server.domain.rooms.RoomService;
import dev.levelup.chat.server.store.FaultLog;
import dev.levelup.chat.server.store.RoomHead;
import dev.levelup.chat.server.store.RoomNumbers;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/**
 * Delivers other servers' events to local sockets: immediately when they arrive over the bus, and
 * when the database is polled if the bus has lost them.
 */
public final class PeerEventHandler implements Consumer<JsonObject> {
  private static final FaultLog FAULTS = new FaultLog(PeerEventHandler.class);

  private final LocalSockets here;
  private final AuthService auth;
  private final RoomService rooms;
  private final Executor worker;

  /** Each room's count of changes when its members were last compared with its sockets. */
  private final Map<RoomId, Long> compared = new HashMap<>();

  private String epoch;

  /**
   * @param worker runs tasks in order and may block; may reject tasks when overloaded
   */
  public PeerEventHandler(LocalSockets here, AuthService auth, RoomService rooms, Executor worker) {
    this.worker = worker;
    this.here = here;
    this.auth = auth;
    this.rooms = rooms;
    epoch = rooms.epoch();
    begin(rooms.heads());
  }

  private void begin(List<RoomHead> heads) {
    here.activity().begin(heads);
    here.roomsChanged().begin(heads);
  }

  /**
   * Never blocks.
   *
   * @throws JsonParseException when it is not an event
   */
  @Override
  public void accept(JsonObject json) {
    ChatEvent event = EventJson.decode(json);
    try {
      worker.execute(() -> tell(event));
    } catch (RejectedExecutionException _) {
      // The next poll finds it.
    }
  }

  private void tell(ChatEvent event) {
    if (isSo(event)) {
      if (event instanceof ChatEvent.SignInEnded(String signInId)) {
        auth.endedElsewhere(signInId);
      }
      here.told(event);
    }
  }

  /** A user who is a member again stays; if the database cannot be read, the bus is trusted. */
  private boolean isSo(ChatEvent event) {
    return switch (event) {
      case ChatEvent.Removed(RoomId room, UserId user) -> !belongs(room, user);
      case ChatEvent.Banned(RoomId room, UserId user) -> isBanned(room, user);
      case ChatEvent.Left(RoomId clan, UserId user) -> !belongs(clan, user);
      case ChatEvent.RoomDeleted(RoomId room) -> !exists(room);
      case ChatEvent.SignInEnded(String signInId) -> hasEnded(signInId);
      case ChatEvent.RoomsChanged _,
          ChatEvent.Posted _,
          ChatEvent.Changed _,
          ChatEvent.Joined _,
          ChatEvent.Read _,
          ChatEvent.Online _,
          ChatEvent.Departing _,
          ChatEvent.Present _,
          ChatEvent.Departed _,
          ChatEvent.Typing _ ->
          true;
    };
  }

  private boolean belongs(RoomId clan, UserId user) {
    try {
      return rooms.isMember(user, clan, user);
    } catch (RuntimeException _) {
      return false;
    }
  }

  private boolean isBanned(RoomId room, UserId user) {
    try {
      return rooms.bannedIds(room).contains(user);
    } catch (RuntimeException _) {
      return true;
    }
  }

  private boolean exists(RoomId room) {
    try {
      return !rooms.heads(Set.of(room)).isEmpty();
    } catch (RuntimeException _) {
      return false;
    }
  }

  private boolean hasEnded(String signInId) {
    try {
      return auth.hasEnded(signInId);
    } catch (RuntimeException _) {
      return true;
    }
  }

  /** Polls the database for events that the bus lost. Blocks; not thread-safe. */
  public void look() {
    try {
      auth.lookForEnded().forEach(here.expiry()::ended);
      lookAtEpoch(rooms.epoch());
      List<RoomHead> all = rooms.heads();
      here.activity().look(all);
      here.roomsChanged().look(all);
      here.reads().look();
      // Read before the database: the database can be behind this only if it was restored.
      Map<RoomId, RoomNumbers> told = here.broadcaster().followed();
      compared.keySet().retainAll(told.keySet());
      List<RoomHead> heads = rooms.heads(told.keySet());
      lookForDeleted(told.keySet(), heads);
      for (RoomHead head : heads) {
        if (head.numbers().isBehind(told.getOrDefault(head.room(), head.numbers()))) {
          here.broadcaster().wentBack(head.room());
        } else {
          look(head);
        }
      }
    } catch (RuntimeException e) { // the next poll follows soon
      FAULTS.log("Polling the database failed", e);
    }
  }

  private void lookForDeleted(Set<RoomId> followed, List<RoomHead> heads) {
    Set<RoomId> deleted = new HashSet<>(followed);
    heads.forEach(head -> deleted.remove(head.room()));
    deleted.forEach(here.admission()::deleted);
  }

  /** In a new epoch of the database, everything that clients have stored is invalid. */
  private void lookAtEpoch(String now) {
    if (!epoch.equals(now)) {
      begin(rooms.heads());
      here.expiry().endAll();
    }
    epoch = now;
  }

  private void look(RoomHead head) {
    RoomId room = head.room();
    here.broadcaster().reached(room, head.numbers());
    if (!Objects.equals(compared.get(room), head.roomChanges())) {
      here.admission().recheck(room, () -> rooms.bannedIds(room), () -> rooms.memberIds(room));
      compared.put(room, head.roomChanges());
    }
  }
}
